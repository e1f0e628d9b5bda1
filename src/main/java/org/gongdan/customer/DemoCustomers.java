package org.gongdan.customer;

import java.util.HashMap;
import java.util.Map;
import org.gongdan.core.Wire;
import org.gongdan.identity.People;
import org.gongdan.identity.start.DemoDeskRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The organisations and customers of the demonstration, in the same transaction as its accounts. */
@Component
class DemoCustomers {

    private final Customers customers;
    private final People people;

    DemoCustomers(Customers customers, People people) {
        this.customers = customers;
        this.people = people;
    }

    @EventListener
    void make(DemoDeskRequested desk) {
        Map<String, Long> organisations = new HashMap<>();
        desk.organisations()
                .forEach(organisation -> organisations.put(
                        organisation.name(),
                        customers.foundOrganisation(organisation.name(), Wire.of(Tier.class, organisation.tier()))));
        desk.customers()
                .forEach(customer -> customers.enlist(
                        people.account(customer.account()),
                        organisations.get(customer.organisation()),
                        Wire.of(Tier.class, customer.tier())));
    }
}
