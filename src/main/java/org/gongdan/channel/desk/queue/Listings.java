package org.gongdan.channel.desk.queue;

import java.util.List;
import org.gongdan.channel.desk.look.Looks;
import org.gongdan.core.Fields;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketSearch.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the list that an address means. */
@Component
class Listings {

    private final Views views;
    private final Narrowings narrowings;
    private final Looks looks;

    Listings(Views views, Narrowings narrowings, Looks looks) {
        this.views = views;
        this.narrowings = narrowings;
        this.looks = looks;
    }

    /** Grouped as the address says, else as its reader likes it. */
    Listing of(Viewer viewer, List<View> all, Asked asked) {
        return of(viewer, all, asked, new Fields());
    }

    private Listing of(Viewer viewer, List<View> all, Asked asked, Fields errors) {
        Group wanted = Listing.group(asked.group());
        Narrowing narrowing = Narrowing.read(asked.filter());
        View view = views.view(all, asked.known());
        return new Listing(
                view.narrowed(narrowings.narrowed(view.search(), narrowing, errors)),
                Listing.sort(asked.sort()),
                wanted == null ? looks.of(viewer).group() : wanted,
                narrowing);
    }

    /** In one row: what is done to a whole list knows no groups. */
    Listing plain(Viewer viewer, Asked asked) {
        return of(viewer, views.of(viewer), asked.ungrouped());
    }

    /**
     * The same for what goes further than the page: refused where the list would be wider than its address says, as when a
     * field it is narrowed by is asked no more.
     */
    Listing exactly(Viewer viewer, Asked asked) {
        Fields errors = new Fields();
        Listing listing = of(viewer, views.of(viewer), asked.ungrouped(), errors);
        if (errors.isAny() || !Narrowing.isReadable(asked.filter())) {
            throw new RefusedException("search.refused.filter");
        }
        return listing;
    }

    /** The parameters that name a list; without any it is one's own tickets. */
    record Asked(
            @Nullable String view,
            @Nullable String sort,
            @Nullable String group,
            @Nullable String filter) {

        String known() {
            return view == null || view.isEmpty() ? "mine" : view;
        }

        private Asked ungrouped() {
            return new Asked(known(), sort, Group.NONE.wire(), filter);
        }
    }
}
