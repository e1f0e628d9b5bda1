package org.gongdan.customer.merge;

import java.util.List;
import java.util.Set;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.AgreementChanged;
import org.gongdan.customer.Asker;
import org.gongdan.customer.CustomerRenamed;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.merge.CustomerMerges.Versions;
import org.gongdan.customer.merge.MergeRows.OrganisationRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one organisation of two: people, notes, and tickets go over; entitlements and dedicated agents too where the one kept
 * has none. Its id and its name lead on. As with customers, of two who do so at once one is refused.
 */
@Component
@Transactional
public class OrganisationMerges {

    private static final int MOST = 50;

    private final MergeRows rows;
    private final Customers customers;
    private final ApplicationEventPublisher events;

    OrganisationMerges(MergeRows rows, Customers customers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.events = events;
    }

    /** Those whose names differ in case, blanks or marks only. */
    @Transactional(readOnly = true)
    public List<Alike> alike() {
        return rows.alikeOrganisations(MOST);
    }

    public Organisation merge(long kept, long merged, Set<Taken> taken, @Nullable Versions expected) {
        if (kept == merged) {
            throw new RefusedException("customer.refused.merge-with-itself");
        }
        List<OrganisationRow> locked = rows.lockOrganisations(kept, merged);
        OrganisationRow one = find(locked, kept);
        OrganisationRow other = find(locked, merged);
        CustomerMerges.refuseMerged(one.mergedInto(), other.mergedInto());
        Versions.refuse(expected, one.version(), other.version());
        rows.movePeople(kept, merged);
        rows.moveNotesOfOrganisation(kept, merged);
        rows.moveAgentsOfOrganisation(kept, merged);
        rows.dropAgentsOfOrganisation(merged);
        rows.moveEntitlements(kept, merged);
        rows.dropEntitlements(merged);
        rows.leadOrganisationOn(kept, merged);
        settle(one, other, taken);
        events.publishEvent(new Merged(Asker.organisation(kept), Asker.organisation(merged), null, null));
        events.publishEvent(new CustomerRenamed(CustomerRenamed.Kind.ORGANISATION, kept));
        events.publishEvent(new AgreementChanged(AgreementChanged.Kind.ORGANISATION, kept));
        return customers.organisation(kept);
    }

    /** Both names stay taken, so that either is found; which of them the one kept has is chosen. */
    private void settle(OrganisationRow one, OrganisationRow other, Set<Taken> taken) {
        boolean renamed = taken.contains(Taken.NAME);
        if (renamed) {
            rows.settleOrganisation(other.id(), other.name() + " #" + other.id(), other.tier());
        }
        rows.settleOrganisation(
                one.id(), renamed ? other.name() : one.name(), taken.contains(Taken.TIER) ? other.tier() : one.tier());
        if (renamed) {
            rows.settleOrganisation(other.id(), one.name(), other.tier());
        }
    }

    private static OrganisationRow find(List<OrganisationRow> rows, long id) {
        return rows.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer.organisation-unknown"));
    }
}
