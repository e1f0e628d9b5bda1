package org.gongdan.customer;

import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.core.Wire;
import org.gongdan.identity.People;
import org.gongdan.identity.start.DemoDeskRequested;
import org.gongdan.identity.start.DemoDeskRequested.Organisation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Adds the organisations and customers of the demonstration, in the transaction of the first start. */
@Component
class DemoCustomers {

    private final Customers customers;
    private final People people;

    DemoCustomers(Customers customers, People people) {
        this.customers = customers;
        this.people = people;
    }

    @EventListener
    void enlist(DemoDeskRequested demo) {
        Map<String, Long> organisations = demo.organisations().stream()
                .collect(Collectors.toMap(
                        Organisation::name,
                        organisation -> customers.foundOrganisation(
                                organisation.name(), Wire.of(Tier.class, organisation.tier()))));
        demo.customers()
                .forEach(customer -> customers.enlist(
                        people.account(customer.account()),
                        organisations.get(customer.organisation()),
                        Wire.of(Tier.class, customer.tier())));
    }
}
