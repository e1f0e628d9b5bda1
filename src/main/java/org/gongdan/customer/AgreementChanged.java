package org.gongdan.customer;

import org.gongdan.core.Wire;

/** An organisation, or a customer of whichever organisation, is served by another tier from now on. */
public record AgreementChanged(Kind kind, long id) {

    public enum Kind implements Wire {
        ORGANISATION,
        CUSTOMER
    }
}
