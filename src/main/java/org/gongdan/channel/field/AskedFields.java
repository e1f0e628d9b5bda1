package org.gongdan.channel.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.process.TypeForm;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Type;
import org.springframework.stereotype.Component;

/** Everything that tickets are asked beyond the common facts, in the reader's language. */
@Component
public class AskedFields {

    private final TypeForms forms;

    AskedFields(TypeForms forms) {
        this.forms = forms;
    }

    /** By type, in the order of types and of each form; a type that is asked nothing is missing. */
    public Map<Type, TypeForm> byType() {
        Map<String, TypeForm> known = forms.all();
        Map<Type, TypeForm> asked = new LinkedHashMap<>();
        Stream.of(Type.values())
                .filter(type -> known.containsKey(type.wire())
                        && !known.get(type.wire()).questions().isEmpty())
                .forEach(type -> asked.put(type, known.get(type.wire())));
        return asked;
    }

    /**
     * By key; where several types ask under the same key, as the first of them does. What is confidential to one of them is so
     * here.
     */
    public Map<String, Question> byKey() {
        Map<String, Question> asked = new LinkedHashMap<>();
        byType().values().stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> asked.merge(
                        question.key(),
                        question,
                        (first, other) -> first.confidential() || !other.confidential() ? first : first.confided()));
        return asked;
    }
}
