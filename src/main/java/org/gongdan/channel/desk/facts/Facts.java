package org.gongdan.channel.desk.facts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongdan.core.Fields;
import org.gongdan.core.Wire;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a ticket as its page's dialog shows and sends them: all of them, though a person changed one. The answers to
 * the type's own questions are called {@code attributes.<key>}; only what says something else than was shown is a change.
 */
record Facts(Map<String, List<String>> texts) {

    static final String ANSWER = "attributes.";

    /** Names the type whose questions were shown: a box that nobody ticked is not sent at all. */
    private static final String ASKED = "asked";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static Facts of(Ticket ticket, TypeForm form) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("type", List.of(ticket.type().wire()));
        texts.put("category", List.of(Optional.ofNullable(ticket.category()).orElse("")));
        texts.put("impact", List.of(ticket.impact().wire()));
        texts.put("urgency", List.of(ticket.urgency().wire()));
        texts.put(
                "priority",
                List.of(ticket.priority() == null ? "" : ticket.priority().wire()));
        texts.putAll(answers(ticket.attributes(), form).texts());
        return new Facts(texts);
    }

    /** Confidential answers are not shown: what nobody typed into their fields is no change. */
    static Facts answers(Attributes answers, TypeForm form) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        form.questions()
                .forEach(question -> texts.put(
                        ANSWER + question.key(),
                        question.confidential()
                                ? List.of()
                                : shown(question, answers.values().get(question.key()))));
        return new Facts(texts);
    }

    /** As a refused correction left them. */
    static Facts typed(Map<?, ?> typed) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        typed.forEach((fact, values) -> texts.put(
                String.valueOf(fact),
                values instanceof List<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of()));
        return new Facts(texts);
    }

    public String value(String fact) {
        return String.join(", ", texts.getOrDefault(fact, List.of()));
    }

    public String answer(String key) {
        return value(ANSWER + key);
    }

    public boolean chose(String key, String value) {
        return texts.getOrDefault(ANSWER + key, List.of()).contains(value);
    }

    /** What a person made of the ticket. */
    TicketChange change(Ticket ticket, Function<Type, TypeForm> forms) {
        Fields fields = new Fields();
        String category = value("category");
        Type type = fields.choice("type", value("type"), Type.class, ticket.type());
        TicketChange change = new TicketChange(
                null,
                category.isEmpty() || category.equals(ticket.category()) ? null : category,
                null,
                other(ticket.type(), type),
                other(ticket.impact(), fields.choice("impact", value("impact"), Impact.class)),
                other(ticket.urgency(), fields.choice("urgency", value("urgency"), Urgency.class)),
                other(ticket.priority(), fields.choice("priority", value("priority"), Priority.class)),
                value(ASKED).equals(type.wire()) ? changed(ticket.attributes(), forms.apply(type)) : Map.of());
        fields.refuse();
        return change;
    }

    /** The answers that say something else now, null where one was taken away. */
    Map<String, @Nullable Object> changed(Attributes known, TypeForm form) {
        Facts before = answers(known, form);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            String key = question.key();
            List<String> typed = typed(key);
            if (!new HashSet<>(typed).equals(new HashSet<>(before.typed(key)))) {
                boolean taken = typed.isEmpty() && !question.kind().equals("checkbox");
                answers.put(key, taken ? null : form.read(Map.of(key, typed)).get(key));
            }
        }
        return answers;
    }

    /** Browsers end lines in a way of their own. */
    private List<String> typed(String key) {
        return texts.getOrDefault(ANSWER + key, List.of()).stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What the field can show: of a form that changed since, it may be less than was answered. */
    private static List<String> shown(Question question, @Nullable Object answer) {
        Stream<String> texts = answer instanceof Collection<?> many
                ? many.stream().map(Facts::text)
                : Stream.ofNullable(answer).map(Facts::text);
        return switch (question.kind()) {
            case "checkbox" -> texts.filter("true"::equals).toList();
            case "datetime" ->
                texts.map(DAY::matcher)
                        .filter(Matcher::lookingAt)
                        .map(MatchResult::group)
                        .toList();
            default ->
                texts.filter(text -> question.choices().isEmpty()
                                || question.choices().containsKey(text))
                        .toList();
        };
    }

    private static String text(Object answer) {
        return answer instanceof Number number ? new BigDecimal(number.toString()).toPlainString() : answer.toString();
    }

    private static <E extends Enum<E> & Wire> @Nullable E other(@Nullable E now, @Nullable E wanted) {
        return wanted == now ? null : wanted;
    }
}
