package org.gongdan.process.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** A search among the staff. */
class UserSearch extends UserQueryImpl {

    private static final Map<String, Function<User, String>> COLUMNS = Map.of(
            UserQueryProperty.FIRST_NAME.getName(), User::getFirstName,
            UserQueryProperty.LAST_NAME.getName(), User::getLastName,
            UserQueryProperty.EMAIL.getName(), User::getEmail);

    private final transient EnginePeople people;

    UserSearch(EnginePeople people, @Nullable CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        checkQueryOk();
        return Matching.page(found(), this, COLUMNS, User::getId);
    }

    private Stream<User> found() {
        if (tenantId != null || procDefId != null) {
            return Stream.empty();
        }
        return candidates()
                .filter(user -> Matching.equal(id, user.getId())
                        && Matching.among(ids, user.getId())
                        && Matching.equal(firstName, user.getFirstName())
                        && Matching.like(firstNameLike, user.getFirstName())
                        && Matching.equal(lastName, user.getLastName())
                        && matchesLastName(user)
                        && Matching.equal(email, user.getEmail())
                        && Matching.like(emailLike, user.getEmail()));
    }

    /** The usual question, one person by id, is answered without reading all. */
    private Stream<User> candidates() {
        return id != null && groupId == null ? Stream.ofNullable(people.findUserById(id)) : people.users(groupId);
    }

    /** Tasklist looks for people by last name too; ours is part of the one name. */
    private boolean matchesLastName(User user) {
        return lastNameLike == null || Matching.like(lastNameLike, user.getFirstName());
    }
}
