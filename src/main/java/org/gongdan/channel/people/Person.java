package org.gongdan.channel.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.gongdan.customer.Belonging;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Account;
import org.gongdan.identity.Role;
import org.jspecify.annotations.Nullable;

/** An account with what is known of it as a customer. The tier is the person's own, null where the organisation's holds. */
public record Person(
        String id,
        String name,
        String email,
        Set<Role> roles,
        Set<String> teams,
        @Nullable String organisation,
        @Nullable Tier tier,
        String language,
        String zone,
        boolean active,
        int version) {

    static Person of(Account account, @Nullable Belonging belonging) {
        return new Person(
                account.id(),
                account.name(),
                account.email(),
                new TreeSet<>(account.roles()),
                new TreeSet<>(account.teams()),
                belonging == null ? null : belonging.organisation(),
                belonging == null ? null : belonging.tier(),
                account.locale().toLanguageTag(),
                zone(account.zone()),
                account.active(),
                account.version());
    }

    /** Works here, rather than asks. */
    @JsonIgnore
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** As people write it: the offset of nothing is called Z by Java. */
    public static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
