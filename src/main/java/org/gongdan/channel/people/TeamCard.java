package org.gongdan.channel.people;

import java.util.List;
import org.gongdan.identity.Account;
import org.jspecify.annotations.Nullable;

/** A team with everybody in it, locked accounts too, who of them could lead it, and how many of its tickets are open. */
public record TeamCard(
        String id,
        String name,
        @Nullable String lead,
        @Nullable String leadName,
        List<Account> members,
        List<Account> leads,
        long open) {

    /** Those who can sign in. */
    public long active() {
        return members.stream().filter(Account::active).count();
    }
}
