package org.gongdan.macro.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Whose it is: the account's that made it, a team's, or everybody's. */
public record Owner(
        @JsonProperty("sharedWith") Sharing sharing,
        @Nullable String team,
        String account) {

    /** Teams' are kept by their leads, everybody's by managers; whoever has the whole desk keeps teams' too. */
    @JsonIgnore
    public boolean isKeptBy(Viewer viewer) {
        boolean manages = viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN);
        return switch (sharing) {
            case PERSONAL -> viewer.accountId().equals(account);
            case TEAM -> manages || viewer.is(Role.LEAD) && team != null && viewer.isIn(team);
            case EVERYBODY -> manages;
        };
    }
}
