package org.gongdan.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.gongdan.calculator.Outcome.Line;
import org.gongdan.process.calculation.Calculated;
import org.gongdan.process.calculation.Calculator;
import org.gongdan.process.calculation.Template;
import org.gongdan.process.calculation.Template.Place;
import org.jspecify.annotations.Nullable;

/** Fills a calculator's texts: numbers, shares and amounts as the language writes them, choices by their labels. */
record Writing(Calculator calculator, Locale locale) {

    /** Each line of the text; what stands before a colon is its label. */
    List<Line> lines(Calculated calculated) {
        return Arrays.stream(calculator.result().text().split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line(line, calculated))
                .toList();
    }

    /** The colon of a place is none. */
    private Line line(String line, Calculated calculated) {
        String[] parts = line.split("[:：](?![^{]*})", 2);
        return parts.length == 1
                ? new Line("", fill(line, calculated))
                : new Line(fill(parts[0].strip(), calculated), fill(parts[1].strip(), calculated));
    }

    String reply(Calculated calculated) {
        return fill(calculator.reply().text(), calculated);
    }

    private String fill(String text, Calculated calculated) {
        return new Template(text).fill(place -> word(place, calculated.value(place.name())));
    }

    private String word(Place place, @Nullable Object value) {
        return value instanceof Number number
                ? number(place.format(), new BigDecimal(number.toString()))
                : calculator
                        .form()
                        .question(place.name())
                        .map(question -> question.choices().get(String.valueOf(value)))
                        .orElseGet(() -> value == null ? "" : value.toString());
    }

    private String number(String format, BigDecimal number) {
        return switch (format) {
            case "money" -> money(number);
            case "percent" -> format(NumberFormat.getPercentInstance(locale), number.movePointLeft(2), 2);
            default -> format(NumberFormat.getNumberInstance(locale), number, 6);
        };
    }

    private String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        calculator.currency().map(Currency::getInstance).ifPresent(currency -> {
            format.setCurrency(currency);
            format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
            format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        });
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    private static String format(NumberFormat format, BigDecimal number, int digits) {
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
