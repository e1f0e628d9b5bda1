package org.gongdan.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Contacts;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.customer.intake.CustomerImport.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerImportsTests extends ApplicationTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Cast cast;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private CustomerExport export;

    @Autowired
    private Customers customers;

    @Autowired
    private Contacts contacts;

    private final String mark =
            "in" + NUMBER.incrementAndGet() + "." + ProcessHandle.current().pid();

    @Test
    void tellsEveryProblemBeforeAnythingHappens() {
        customers.withEmail("known@" + mark, "Known", cast.helen());
        long id = read("""
            Mail,Name,Phone,Company,Tier,Language
            new@%1$s,New,+49 30 123456,Firm %1$s,gold,en
            NEW@%1$s,Again,,,,
            nobody,No,,,,
            ,Empty,,,,
            tier@%1$s,T,,,silver,
            lang@%1$s,L,,,,klingon
            call@%1$s,C,call me,,,
            known@%1$s,,,,vip,
            """);
        assertThat(imports.file(id).columns())
                .containsExactly("email", "name", "phone", "organisation", "tier", "language");
        Outlook outlook = imports.outlook(imports.file(id));
        assertThat(outlook.made()).isEqualTo(1);
        assertThat(outlook.updated()).isEqualTo(1);
        assertThat(outlook.leftOut())
                .extracting(Verdict::why)
                .containsExactly(
                        "customer.invalid.row.twice",
                        "customer.invalid.row.email",
                        "customer.invalid.row.no-email",
                        "customer.invalid.row.tier",
                        "customer.invalid.row.language",
                        "customer.invalid.row.phone");
        assertThat(outlook.leftOut()).extracting(Verdict::line).containsExactly(3, 4, 5, 6, 7, 8);
        imports.map(id, imports.file(id).columns(), false);
        assertThat(imports.outlook(imports.file(id)).skipped()).isEqualTo(1);
        assertThat(customers.findByEmail("new@" + mark)).isEmpty();
    }

    @Test
    void bringsInWhatIsRightAndLeavesTheRest() {
        Customer known = customers.withEmail("known@" + mark, "Known", cast.helen());
        long id = read("""
            email;name;phone;organisation;tier;language;email2
            a@%1$s;王小明;'+86 138 0013 8000;北方 %1$s;gold;zh-CN;b@%1$s
            known@%1$s;;;北方 %1$s;;;
            wrong;X;;;;;
            f@%1$s;=1+1;;;;;
            """);
        imports.begin(id);
        await().until(() -> imports.file(id).state() == State.DONE);
        Outlook result = imports.progress(id);
        assertThat(List.of(result.made(), result.updated(), result.skipped(), result.refused()))
                .containsExactly(2, 1, 0, 1);
        Customer wang = customers.findByEmail("b@" + mark).orElseThrow();
        assertThat(wang.name()).isEqualTo("王小明");
        assertThat(wang.phone()).isEqualTo("+86 138 0013 8000");
        assertThat(wang.tier()).isEqualTo(Tier.GOLD);
        assertThat(wang.locale().toLanguageTag()).isEqualTo("zh-CN");
        assertThat(contacts.of(wang.id())).extracting(Contact::value).contains("a@" + mark, "b@" + mark);
        assertThat(customers.customer(known.id()).organisation()).isEqualTo("北方 " + mark);
        assertThat(customers.customer(known.id()).name()).isEqualTo("Known");
        assertThat(customers.findByEmail("f@" + mark).orElseThrow().name()).isEqualTo("=1+1");
        assertThatThrownBy(() -> imports.begin(id)).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesAFurtherAddressWithWhichSomebodySignsIn() {
        long id = read("email,name,further-email\nfriend@" + mark + ",Friend,omar.haddad@gongdan.example\n");
        assertThat(imports.outlook(imports.file(id)).leftOut())
                .extracting(Verdict::why)
                .containsExactly("customer.invalid.row.further-taken");
    }

    @Test
    void goesOnPortionByPortion() {
        String rows = IntStream.range(0, 1_100)
                .mapToObj(n -> "n" + n + "@" + mark + ",Name " + n)
                .collect(Collectors.joining("\n"));
        long id = read("email,name\n" + rows);
        imports.begin(id);
        await().until(() -> imports.file(id).state() == State.DONE);
        assertThat(imports.progress(id).made()).isEqualTo(1_100);
        assertThat(customers.findByEmail("n1099@" + mark)).isPresent();
    }

    @Test
    void nameAndLanguageOfALoginStay() {
        Customer anna = customers.findByAccount("anna.keller").orElseThrow();
        long id = read("email,name,language\n" + anna.email() + ",Somebody Else,zh-CN\n");
        imports.begin(id);
        await().until(() -> imports.file(id).state() == State.DONE);
        assertThat(customers.customer(anna.id()).name()).isEqualTo(anna.name());
        assertThat(customers.customer(anna.id()).locale()).isEqualTo(anna.locale());
    }

    @Test
    void writesWhatCanBeBroughtInAgainAndNoFormula() throws IOException {
        Customer made = customers.withEmail("out@" + mark, "=cmd|' /C calc'!A0", cast.helen());
        contacts.add(made.id(), Contact.Kind.PHONE, "+49 30 987654");
        StringWriter out = new StringWriter();
        export.write(out);
        assertThat(out.toString()).startsWith("\uFEFFemail,name,phone,organisation,tier,language,further-email\r\n");
        assertThat(out.toString()).contains("out@" + mark + ",'=cmd|' /C calc'!A0,'+49 30 987654,,,en,");
        Table again = Table.read(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(again.rows()).anyMatch(row -> row.cells().contains("=cmd|' /C calc'!A0"));
    }

    private long read(String text) {
        return imports.read(
                cast.helen(), "customers.csv", text.replace("%1$s", mark).getBytes(StandardCharsets.UTF_8));
    }
}
