package org.gongdan.process.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;

/** Teams and roles as the engine's groups. */
final class EngineGroups {

    static final String ADMINS = "camunda-admin";
    static final String AGENTS = "agents";
    static final String LEADS = "leads";
    static final String MANAGERS = "managers";
    static final String ANALYSTS = "analysts";

    /** Members of these see the tasks of every team. */
    static final Set<String> SEE_ALL_TASKS = Set.of(ADMINS, MANAGERS, ANALYSTS);

    private EngineGroups() {}

    static List<String> of(Viewer viewer) {
        List<String> groups = new ArrayList<>(viewer.teams());
        viewer.roles().stream().map(Role::group).forEach(group -> group.ifPresent(groups::add));
        return groups;
    }
}
