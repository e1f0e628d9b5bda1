package org.gongdan.channel.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.customer.CustomerForm;
import org.gongdan.core.Fields;
import org.gongdan.core.Slice;
import org.gongdan.customer.Asker;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Tier;
import org.gongdan.customer.merge.Taken;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.asked.Asked;
import org.gongdan.ticket.asked.Touch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who asks. For everybody who works here; organisation and tier are changed by managers and administrators only. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomersApi {

    private static final int MOST = 200;

    private final CustomerDesk desk;
    private final Asked asked;

    CustomersApi(CustomerDesk desk, Asked asked) {
        this.desk = desk;
        this.asked = asked;
    }

    @GetMapping
    @Operation(
            summary = "Search customers by name",
            description =
                    "Each word has to occur in name, mail address, phone number or organisation. Read on with the "
                            + "cursor given as \"next\".")
    Slice<Found> search(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.search(viewer, text, null, cursor, limit).map(Found::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a customer",
            description =
                    "The ETag is its version, for If-Match. Whoever was merged into another is answered as the one"
                            + " kept.")
    ResponseEntity<Whole> read(Viewer viewer, @PathVariable long id) {
        return answer(viewer, ResponseEntity.ok(), desk.customer(viewer, id));
    }

    @PostMapping
    @Operation(summary = "Make a customer who has no login")
    ResponseEntity<Whole> make(Viewer viewer, @RequestBody Wanted wanted) {
        Customer made = desk.make(viewer, wanted.form(), wanted.fields());
        return answer(viewer, ResponseEntity.created(URI.create("/api/customers/" + made.id())), made);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change name, organisation, tier or language",
            description = "With If-Match, only that version.")
    ResponseEntity<Whole> change(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change wanted) {
        Customer changed = desk.change(viewer, id, wanted.form(), ETags.version(ifMatch), wanted.fields());
        return answer(viewer, ResponseEntity.ok(), changed);
    }

    @PostMapping("/{id}/contacts")
    @Operation(summary = "Add a mail address or a phone number")
    ResponseEntity<Whole> add(Viewer viewer, @PathVariable long id, @RequestBody NewContact contact) {
        desk.addContact(viewer, id, contact.fields().text("value", contact.value()));
        return answer(viewer, ResponseEntity.ok(), desk.customer(viewer, id));
    }

    @DeleteMapping("/{id}/contacts/{contact}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a contact", description = "The main mail address stays.")
    void remove(Viewer viewer, @PathVariable long id, @PathVariable long contact) {
        desk.removeContact(viewer, id, contact);
    }

    @PostMapping("/{id}/merges")
    @Operation(
            summary = "Merge another customer into this one",
            description =
                    "Managers and administrators only. Everything is as this one has it but what is to be taken from"
                            + " the other. The other's id leads on; where both had a login, the one that is not taken"
                            + " ends.")
    ResponseEntity<Whole> merge(Viewer viewer, @PathVariable long id, @RequestBody Merging wanted) {
        Fields fields = new Fields().unknown(wanted.unknown());
        Set<Taken> taken = EnumSet.noneOf(Taken.class);
        for (String one : wanted.take() == null ? List.<String>of() : wanted.take()) {
            @Nullable Taken known = fields.choice("take", one, Taken.class);
            if (known != null) {
                taken.add(known);
            }
        }
        fields.check("other", wanted.other() != null, "ticket.invalid.required");
        fields.refuse();
        return answer(
                viewer,
                ResponseEntity.ok(),
                desk.merge(viewer, id, Objects.requireNonNull(wanted.other()), taken, null));
    }

    @GetMapping("/{id}/tickets")
    @Operation(summary = "Their tickets you may see, the newest first")
    Slice<Ticket> tickets(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long customer = desk.customer(viewer, id).id();
        return asked.tickets(viewer, Asker.customer(customer), open, cursor, bounded(limit));
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "All messages of their tickets you may see, the newest first")
    Slice<Touch> messages(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long customer = desk.customer(viewer, id).id();
        return asked.touches(viewer, Asker.customer(customer), cursor, bounded(limit));
    }

    private ResponseEntity<Whole> answer(Viewer viewer, ResponseEntity.BodyBuilder answer, Customer customer) {
        return answer.eTag(ETags.of(customer.version())).body(Whole.of(customer, desk.contacts(viewer, customer.id())));
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    @Schema(name = "CustomerFound")
    record Found(
            long id,
            String name,
            String email,
            @Nullable String phone,
            @Nullable String organisation,
            Tier tier) {

        static Found of(Customer customer) {
            return new Found(
                    customer.id(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.organisation(),
                    customer.tier());
        }
    }

    @Schema(name = "Customer", description = "The tier holds; ownTier is null where it is the organisation's.")
    record Whole(
            long id,
            @Nullable String account,
            String name,
            List<Contact> contacts,
            @Nullable String organisation,
            Tier tier,
            @Nullable Tier ownTier,
            String language,
            int version) {

        static Whole of(Customer customer, List<Contact> contacts) {
            return new Whole(
                    customer.id(),
                    customer.accountId(),
                    customer.name(),
                    contacts,
                    customer.organisation(),
                    customer.tier(),
                    customer.ownTier(),
                    customer.locale().toLanguageTag(),
                    customer.version());
        }
    }

    @Schema(name = "CustomerWanted")
    record Wanted(
            @Schema(maxLength = 100) @Nullable String name,
            @Schema(maxLength = 255) @Nullable String email,
            @Nullable String phone,
            @Schema(description = "By name") @Nullable String organisation,

            @Schema(allowableValues = {"standard", "gold", "vip"}) @Nullable
            String tier,

            @Schema(allowableValues = {"en", "zh-CN", "zh-TW"}) @Nullable
            String language,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        CustomerForm form() {
            return new CustomerForm(name, email, phone, organisation, tier, language);
        }

        Fields fields() {
            return new Fields().unknown(unknown);
        }
    }

    @Schema(name = "CustomerChange", description = "What is missing stays as it is; an empty text takes away.")
    record Change(
            @Schema(maxLength = 100) @Nullable String name,
            @Schema(description = "By name") @Nullable String organisation,
            @Nullable String tier,
            @Nullable String language,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        CustomerForm form() {
            return new CustomerForm(name, null, null, organisation, tier, language);
        }

        Fields fields() {
            return new Fields().unknown(unknown);
        }
    }

    @Schema(name = "CustomerContactWanted")
    record NewContact(
            @Schema(maxLength = 255) @Nullable String value,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        Fields fields() {
            return new Fields().unknown(unknown);
        }
    }

    @Schema(name = "CustomerMerge")
    record Merging(
            @Schema(description = "The id of the one that goes") @Nullable
            Long other,

            @Schema(description = "login, name, email, phone, organisation, tier, language") @Nullable
            List<String> take,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {}
}
