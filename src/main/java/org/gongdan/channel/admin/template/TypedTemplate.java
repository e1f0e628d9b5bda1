package org.gongdan.channel.admin.template;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongdan.core.Fields;
import org.gongdan.process.TypeForm;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.template.TicketTemplate;
import org.jspecify.annotations.Nullable;

/** A template as its page sends it, word for word, so that a refused one comes back as it was. */
record TypedTemplate(
        @Nullable String type,
        @Nullable String name,
        @Nullable String nameCn,
        @Nullable String nameTw,
        @Nullable String subject,
        @Nullable String subjectCn,
        @Nullable String subjectTw,
        @Nullable String text,
        @Nullable String textCn,
        @Nullable String textTw,
        @Nullable String category,
        @Nullable String impact,
        @Nullable String urgency,
        @Nullable Boolean customers,
        @Nullable Boolean agents,
        Map<String, List<String>> answers) {

    private static final String ANSWER = "attributes.";
    private static final String CN = "zh-CN";
    private static final String TW = "zh-TW";

    TypedTemplate {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    static TypedTemplate empty() {
        return new TypedTemplate(
                "incident", "", "", "", "", "", "", "", "", "", "", "user", "normal", true, true, Map.of());
    }

    static TypedTemplate of(TicketTemplate template) {
        return new TypedTemplate(
                template.type().wire(),
                template.names().get("en"),
                template.names().get(CN),
                template.names().get(TW),
                template.subjects().get("en"),
                template.subjects().get(CN),
                template.subjects().get(TW),
                template.texts().get("en"),
                template.texts().get(CN),
                template.texts().get(TW),
                template.category(),
                template.impact().wire(),
                template.urgency().wire(),
                template.customers(),
                template.agents(),
                template.attributes().texts());
    }

    TypedTemplate answering(Map<String, List<String>> parameters) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        parameters.forEach((key, texts) -> {
            if (key.startsWith(ANSWER) && texts.stream().anyMatch(one -> !one.isBlank())) {
                own.put(key.substring(ANSWER.length()), List.copyOf(texts));
            }
        });
        return new TypedTemplate(
                type, name, nameCn, nameTw, subject, subjectCn, subjectTw, text, textCn, textTw, category, impact,
                urgency, customers, agents, own);
    }

    public String answer(String key) {
        return String.join(", ", answers.getOrDefault(key, List.of()));
    }

    public boolean chose(String key, String value) {
        return answers.getOrDefault(key, List.of()).contains(value);
    }

    TicketTemplate read(long id, int version, String author, Function<Type, TypeForm> forms) {
        Fields fields = new Fields();
        Type wanted = fields.choice("type", type, Type.class, Type.INCIDENT);
        Impact hit = fields.choice("impact", impact, Impact.class, Impact.USER);
        Urgency soon = fields.choice("urgency", urgency, Urgency.class, Urgency.NORMAL);
        fields.refuse();
        return new TicketTemplate(
                id,
                wanted,
                said(name, nameCn, nameTw),
                said(subject, subjectCn, subjectTw),
                said(text, textCn, textTw),
                plain(category).isEmpty() ? null : plain(category),
                hit,
                soon,
                new Attributes(forms.apply(wanted).read(answers)),
                Boolean.TRUE.equals(customers),
                Boolean.TRUE.equals(agents),
                false,
                version,
                author,
                Instant.EPOCH);
    }

    private static Map<String, String> said(
            @Nullable String english, @Nullable String simplified, @Nullable String traditional) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("en", plain(english));
        said.put(CN, plain(simplified));
        said.put(TW, plain(traditional));
        return said;
    }

    private static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replace("\r\n", "\n");
    }
}
