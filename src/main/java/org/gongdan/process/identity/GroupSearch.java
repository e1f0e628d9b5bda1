package org.gongdan.process.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** A search among teams and roles. */
class GroupSearch extends GroupQueryImpl {

    private static final Map<String, Function<Group, String>> COLUMNS = Map.of(
            GroupQueryProperty.NAME.getName(), Group::getName,
            GroupQueryProperty.TYPE.getName(), Group::getType);

    private final transient EnginePeople people;

    GroupSearch(EnginePeople people, @Nullable CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        checkQueryOk();
        return Matching.page(found(), this, COLUMNS, Group::getId);
    }

    private Stream<Group> found() {
        if (tenantId != null || procDefId != null) {
            return Stream.empty();
        }
        return (userId == null ? people.groups() : people.groups(userId))
                .filter(group -> Matching.equal(id, group.getId())
                        && Matching.among(ids, group.getId())
                        && Matching.equal(name, group.getName())
                        && Matching.like(nameLike, group.getName())
                        && Matching.equal(type, group.getType()));
    }
}
