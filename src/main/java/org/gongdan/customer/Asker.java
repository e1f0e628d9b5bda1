package org.gongdan.customer;

import org.gongdan.core.Wire;

/** A customer or an organisation, where something holds for either alike. */
public record Asker(Kind kind, long id) {

    public enum Kind implements Wire {
        CUSTOMER,
        ORGANISATION
    }

    public static Asker customer(long id) {
        return new Asker(Kind.CUSTOMER, id);
    }

    public static Asker organisation(long id) {
        return new Asker(Kind.ORGANISATION, id);
    }

    public boolean isCustomer() {
        return kind == Kind.CUSTOMER;
    }
}
