package org.gongdan.ticket.asked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.customer.care.Care;
import org.gongdan.customer.care.Entitlement;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether what was asked is agreed on: {@code entitled} (no list, or the type is on it), {@code ticketsThisMonth} (of the
 * type, up to this one, in the month it was opened in) and {@code ticketsLeft} (null: any number; below zero: too many).
 */
@Component
class EntitledFacts implements TicketFacts {

    private final Care care;
    private final AskedRows rows;

    EntitledFacts(Care care, AskedRows rows) {
        this.care = care;
        this.rows = rows;
    }

    @Override
    public Map<String, @Nullable Object> of(Ticket ticket) {
        Long organisation = ticket.organisationId();
        List<Entitlement> agreed = organisation == null ? List.of() : care.entitlements(organisation);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("entitled", true);
        facts.put("ticketsThisMonth", null);
        facts.put("ticketsLeft", null);
        if (organisation != null && !agreed.isEmpty()) {
            String type = ticket.type().wire();
            int opened = rows.opened(organisation, type, Asked.month(ticket.createdAt()), ticket.id());
            facts.put("entitled", agreed.stream().anyMatch(one -> one.type().equals(type)));
            facts.put("ticketsThisMonth", opened);
            agreed.stream()
                    .filter(one -> one.type().equals(type) && one.monthly() != null)
                    .forEach(one -> facts.put("ticketsLeft", one.monthly() - opened));
        }
        return facts;
    }
}
