package org.gongdan.process.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.TypeForms;
import org.gongdan.process.deployment.Edit;
import org.gongdan.process.field.Field.Choice;
import org.gongdan.process.field.TypeFields.TypeFieldList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;

/** The fields of a type are edited as fields: each change is a new version of its form, in force at once. */
class TypeFieldsTests extends ApplicationTest {

    private static final String TYPE = "problem";

    @Autowired
    private TypeFields fields;

    @Autowired
    private TypeForms forms;

    @Autowired
    private Audit audit;

    @Autowired
    private People people;

    @Autowired
    private Cast cast;

    @AfterEach
    void nothingIsAsked() {
        LocaleContextHolder.resetLocaleContext();
        for (Field field : now().fields()) {
            fields.retire(cast.admin(), TYPE, field.key(), true, now().version());
        }
    }

    @Test
    void areAskedAtOnceInTheReadersWords() {
        keep(choice("vendor", "Vendor", "供应商"));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        Question vendor = forms.of(TYPE).question("vendor").orElseThrow();

        assertThat(vendor.label()).isEqualTo("供应商");
        assertThat(vendor.choices()).containsEntry("acme", "爱科美");
        assertThat(now().field("vendor").orElseThrow()).isEqualTo(choice("vendor", "Vendor", "供应商"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(forms.of(TYPE).question("vendor").orElseThrow().label()).isEqualTo("Vendor");
    }

    @Test
    void changePlacesRetireAndComeBack() {
        keep(choice("first", "First", ""));
        keep(choice("second", "Second", ""));
        fields.move(cast.admin(), TYPE, "second", true, now().version());
        List<String> order = now().fields().stream().map(Field::key).toList();
        assertThat(order.indexOf("second")).isLessThan(order.indexOf("first"));

        fields.retire(cast.admin(), TYPE, "first", true, now().version());
        assertThat(forms.of(TYPE).question("first")).isEmpty();
        assertThat(forms.of(TYPE).retired()).extracting(Question::key).contains("first");

        fields.back(cast.admin(), TYPE, now().version());
        assertThat(forms.of(TYPE).question("first")).isPresent();
        assertThat(now().edits()).extracting(Edit::deed).startsWith("went-back", "retired", "moved", "added");
        assertThat(now().edits().get(0).author()).isNotEqualTo("admin");
    }

    @Test
    void thatAreConfidentialStaySoUntilAnAdministratorOpensThem() {
        int seen = now().version();
        String key = "salary" + seen;
        keep(choice("vendor" + seen, "Vendor", ""));
        keep(choice(key, "Salary", ""));
        change(choice(key, "Salary", "").confidential(true));
        Viewer analyst = people.viewer("zhao.lei");

        fields.back(analyst, TYPE, now().version());

        assertThat(forms.confidential()).contains(key);
        assertThat(forms.of(TYPE).question(key).orElseThrow().confidential()).isTrue();
        assertThat(now().field(key).orElseThrow().confidential()).isTrue();
        assertThatThrownBy(() -> change(choice(key, "Salary", ""))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> fields.open(analyst, TYPE, key, now().version()))
                .isInstanceOf(AccessDeniedException.class);

        change(choice(key, "Pay", "").confidential(true));
        fields.open(cast.admin(), TYPE, key, now().version());

        assertThat(forms.confidential()).doesNotContain(key);
        assertThat(now().field(key).orElseThrow().confidential()).isFalse();
        assertThat(audit.list(cast.admin(), null, 5).items())
                .anyMatch(entry -> entry.toString().contains("answers-opened"));
        assertThatThrownBy(() -> fields.open(cast.admin(), TYPE, key, now().version()))
                .isInstanceOf(RefusedException.class);
        change(choice(key, "Pay", "").confidential(true));
        assertThat(forms.confidential()).contains(key);
    }

    @Test
    void keepWhatTheirFormSaysBeyondThem() {
        TypeFieldList request = fields.of(cast.admin(), "service-request");
        String file =
                new String(fields.download(cast.admin(), "service-request").content());

        assertThat(request.fields()).extracting(Field::key).contains("service", "cost", "costCentre");
        assertThat(request.field("service").orElseThrow().label().simplified()).isNotEmpty();
        assertThat(file).contains("^[A-Za-z0-9-]+$").contains("10000000").doesNotContain("zh_CN");
    }

    @Test
    void areNotMadeConfidentialWhileATableDecidesByThem() {
        TypeFieldList request = fields.of(cast.admin(), "service-request");
        Field cost = request.field("cost").orElseThrow().confidential(true);

        assertThatThrownBy(() -> fields.keep(cast.admin(), "service-request", cost, false, request.version()))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("process.invalid.decides");
        assertThat(forms.confidential()).doesNotContain("cost");
    }

    @Test
    void refuseWhatNoFormMaySay() {
        assertThatThrownBy(() -> keep(choice("Vendor name", "Vendor", ""))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> keep(choice("vendor", "=now()", ""))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> keep(choice("vendor", "Vendor", "${x}"))).isInstanceOf(InvalidException.class);
        keep(choice("vendor", "Vendor", ""));
        assertThatThrownBy(() -> keep(choice("vendor", "Vendor", ""))).isInstanceOf(InvalidException.class);
        for (int more = 1; more < 9; more++) {
            keep(choice("more" + more, "More " + more, ""));
        }
        assertThatThrownBy(() -> keep(choice("tenth", "Tenth", ""))).isInstanceOf(RefusedException.class);
    }

    @Test
    void areForAdministratorsAndAnalystsWhoSawTheLatestVersion() {
        assertThatThrownBy(() -> fields.of(cast.helen(), TYPE)).isInstanceOf(AccessDeniedException.class);
        Viewer analyst = people.viewer("zhao.lei");
        int seen = fields.of(analyst, TYPE).version();
        fields.keep(analyst, TYPE, choice("vendor" + seen, "Vendor", ""), true, seen);

        assertThatThrownBy(() -> fields.keep(analyst, TYPE, choice("other" + seen, "Other", ""), true, seen))
                .isInstanceOf(OutdatedException.class);
    }

    @Test
    void areNotWipedOutByWhoeverSavesAtTheSameMoment() throws Exception {
        int seen = now().version();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> saved = Stream.of("mine" + seen, "theirs" + seen)
                    .map(key -> editors.submit(() -> {
                        together.await();
                        try {
                            fields.keep(cast.admin(), TYPE, choice(key, "Vendor", ""), true, seen);
                            return true;
                        } catch (OutdatedException meanwhile) {
                            return false;
                        }
                    }))
                    .toList();

            assertThat(List.of(saved.get(0).get(), saved.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            editors.shutdownNow();
        }
        assertThat(now().version()).isEqualTo(seen + 1);
    }

    private void keep(Field field) {
        boolean known = now().fields().stream().anyMatch(one -> one.key().equals(field.key()) && one.retired());
        fields.keep(cast.admin(), TYPE, field, !known, now().version());
    }

    private void change(Field field) {
        fields.keep(cast.admin(), TYPE, field, false, now().version());
    }

    private TypeFieldList now() {
        return fields.of(cast.admin(), TYPE);
    }

    private static Field choice(String key, String english, String chinese) {
        return new Field(
                key,
                "select",
                new Said(english, chinese, ""),
                Said.NOTHING,
                false,
                false,
                false,
                List.of(new Choice("acme", new Said("Acme", "爱科美", "")), new Choice("none", new Said("None", "", ""))));
    }
}
