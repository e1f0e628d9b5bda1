package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.gongdan.process.feel.CompiledFeelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators of the checkout against values reckoned by hand, on a bare decision engine. */
class CalculatorTablesTests {

    private static final Map<String, Object> GIVEN = new HashMap<>();
    private static final DmnEngine ENGINE = start();

    /** 1,000 at 6 % over 12 months is the textbook's 86.07; the last instalment is what its schedule of cents leaves. */
    @ParameterizedTest(name = "{0} at {1} % over {2} months")
    @CsvSource({
        "1000, 6, 12, 86.07, 86.03, 1032.80, 32.80",
        "1000, 0, 3, 333.33, 333.34, 1000, 0",
        "100, 0, 3, 33.33, 33.34, 100, 0",
        "1200, 0, 12, 100, 100, 1200, 0",
        "1000, 12, 2, 507.51, 507.51, 1015.02, 15.02"
    })
    void sharesAnAmountInEqualInstalments(
            double amount, double interest, int months, String monthly, String last, String total, String inAll) {
        Map<String, Object> result =
                ask("instalments", Map.of("amount", amount, "yearlyInterest", interest, "months", months));

        assertThat(exact(result.get("monthlyInstalment"))).isEqualByComparingTo(monthly);
        assertThat(exact(result.get("finalInstalment"))).isEqualByComparingTo(last);
        assertThat(exact(result.get("total"))).isEqualByComparingTo(total);
        assertThat(exact(result.get("interest"))).isEqualByComparingTo(inAll);
    }

    @Test
    void leavesNothingOwedAfterTheLastInstalmentWhateverIsAsked() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            BigDecimal amount = BigDecimal.valueOf(10_000 + random.nextInt(9_990_001), 2);
            BigDecimal interest = BigDecimal.valueOf(random.nextInt(2001), 2);
            int months = 2 + random.nextInt(83);
            Map<String, Object> result = ask(
                    "instalments",
                    Map.of(
                            "amount", amount.doubleValue(),
                            "yearlyInterest", interest.doubleValue(),
                            "months", months));

            BigDecimal monthly = exact(result.get("monthlyInstalment"));
            BigDecimal last = exact(result.get("finalInstalment"));
            assertThat(owedAfter(amount, interest, months, monthly).subtract(last))
                    .as("%s at %s %% over %s months", amount, interest, months)
                    .isEqualByComparingTo("0");
            assertThat(last).isPositive();
        }
    }

    /** Month by month, as a bank's statement has it: interest in whole cents, then the instalment; before the last one. */
    private static BigDecimal owedAfter(BigDecimal amount, BigDecimal interest, int months, BigDecimal monthly) {
        BigDecimal owed = amount;
        for (int month = 1; month <= months; month++) {
            BigDecimal share = interest.divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);
            owed = owed.add(owed.multiply(share)).setScale(2, RoundingMode.HALF_UP);
            owed = month < months ? owed.subtract(monthly) : owed;
        }
        return owed;
    }

    @ParameterizedTest(name = "{0}, {1} days, {2}")
    @CsvSource({
        "standard, 0, 500, 0",
        "standard, 1, 100, 5",
        "standard, 2, 333.33, 16.67",
        "standard, 2, 5000, 25",
        "standard, 3, 100, 10",
        "standard, 7, 100, 15",
        "standard, 30, 5000, 100",
        "gold, 1, 100, 10",
        "gold, 6, 99.99, 15",
        "gold, 7, 5000, 200",
        "vip, 1, 0.03, 0",
        "vip, 3, 0.03, 0.01",
        "vip, 7, 100, 25",
        "vip, 365, 100000, 300"
    })
    void offersGoodwillByTierAndDelayUpToACap(String tier, int days, double amount, String goodwill) {
        Map<String, Object> result = ask("compensation", Map.of("tier", tier, "delayDays", days, "amount", amount));

        assertThat(exact(result.get("goodwill"))).isEqualByComparingTo(goodwill);
    }

    @ParameterizedTest(name = "{0} km, {1} h, {2}")
    @CsvSource({
        "10, 1, weekday, A, 25, 85, 0, 110",
        "10.5, 1, weekday, B, 45, 85, 0, 130",
        "30, 1.1, weekday, B, 45, 106.25, 0, 151.25",
        "100, 2, saturday, C, 80, 170, 85, 335",
        "112.3, 0.25, sunday, D, 91.07, 21.25, 21.25, 133.57",
        "0, 8, weekday, A, 25, 680, 0, 705"
    })
    void chargesTheWayTheHoursAndTheDay(
            double distance,
            double hours,
            String day,
            String zone,
            String travel,
            String work,
            String surcharge,
            String total) {
        Map<String, Object> result = ask("travel-cost", Map.of("distance", distance, "hours", hours, "day", day));

        assertThat(result.get("zone")).isEqualTo(zone);
        assertThat(exact(result.get("travel"))).isEqualByComparingTo(travel);
        assertThat(exact(result.get("work"))).isEqualByComparingTo(work);
        assertThat(exact(result.get("surcharge"))).isEqualByComparingTo(surcharge);
        assertThat(exact(result.get("total"))).isEqualByComparingTo(total);
    }

    private static Map<String, Object> ask(String id, Map<String, Object> facts) {
        GIVEN.clear();
        ENGINE.evaluateDecision(
                ENGINE.parseDecision(id, Models.open(Path.of("decisions", "calculators", id + ".dmn"))), facts);
        return GIVEN;
    }

    private static BigDecimal exact(Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    private static DmnEngine start() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CompiledFeelFactory());
        configuration.getCustomPostDecisionEvaluationListeners().add(event -> {
            event.getRequiredDecisionResults().forEach(CalculatorTablesTests::keep);
            keep(event.getDecisionResult());
        });
        return configuration.buildEngine();
    }

    private static void keep(DmnDecisionLogicEvaluationEvent event) {
        if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
            GIVEN.put(literal.getOutputName(), literal.getOutputValue().getValue());
        } else if (event instanceof DmnDecisionTableEvaluationEvent table) {
            table.getMatchingRules()
                    .forEach(rule -> rule.getOutputEntries()
                            .values()
                            .forEach(output -> GIVEN.put(
                                    output.getOutputName(), output.getValue().getValue())));
        }
    }
}
