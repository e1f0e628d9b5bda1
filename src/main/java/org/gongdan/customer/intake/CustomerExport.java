package org.gongdan.customer.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongdan.core.Slice;
import org.gongdan.core.Wire;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Contacts;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All customers as comma-separated values, by name, in columns that can be brought in again. A cell that another program might
 * take for a formula gets an apostrophe in front, which is taken off when it comes back.
 */
@Component
public class CustomerExport {

    private static final int PAGE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Customers customers;
    private final Contacts contacts;

    CustomerExport(Customers customers, Contacts contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    /** Begins with a mark by which spreadsheets know that it is UTF-8. */
    public void write(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(Stream.of(Column.values()).map(Wire::wire));
        Slice<Customer> page = customers.search("", null, null, PAGE);
        while (true) {
            for (Customer customer : page.items()) {
                printer.printRecord(row(customer).stream().map(CustomerExport::harmless));
            }
            if (page.next() == null) {
                break;
            }
            page = customers.search("", null, Long.valueOf(page.next()), PAGE);
        }
        printer.flush();
    }

    private List<String> row(Customer customer) {
        return List.of(
                customer.email(),
                customer.name(),
                text(customer.phone()),
                text(customer.organisation()),
                customer.ownTier() == null ? "" : customer.ownTier().wire(),
                customer.locale().toLanguageTag(),
                contacts.of(customer.id()).stream()
                        .filter(contact -> contact.kind() == Contact.Kind.EMAIL && !contact.main())
                        .findFirst()
                        .map(Contact::value)
                        .orElse(""));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** See OWASP's page on CSV injection. */
    public static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /** The cell as it was before {@link #harmless}. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
