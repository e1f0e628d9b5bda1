package org.gongdan.process.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The engine's view of our people: staff as users, teams and roles as groups, no tenants. Customers do not exist here.
 * Searches run in memory: they are for pickers over the staff of one house.
 */
class EnginePeople implements ReadOnlyIdentityProvider {

    private final People people;

    EnginePeople(People people) {
        this.people = people;
    }

    /** Always false: passwords are checked by the sign-in only, which counts the tries. */
    @Override
    public boolean checkPassword(String user, String password) {
        return false;
    }

    @Override
    public @Nullable User findUserById(String id) {
        return people.find(id)
                .filter(account -> account.active() && account.isStaff())
                .map(EnginePeople::user)
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new UserSearch(this, executor());
    }

    @Override
    @NullUnmarked
    public UserQuery createUserQuery(CommandContext context) {
        return new UserSearch(this, null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Users are not in the engine's tables");
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return groups().filter(group -> group.getId().equals(id)).findFirst().orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupSearch(this, executor());
    }

    @Override
    @NullUnmarked
    public GroupQuery createGroupQuery(CommandContext context) {
        return new GroupSearch(this, null);
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    @NullUnmarked
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** All active staff, or only those of one group. */
    Stream<User> users(@Nullable String group) {
        return accounts(group).stream().filter(Account::active).map(EnginePeople::user);
    }

    private List<Account> accounts(@Nullable String group) {
        if (group == null) {
            return people.staff();
        }
        return role(group).map(people::withRole).orElseGet(() -> people.members(group));
    }

    Stream<Group> groups() {
        return Stream.concat(
                Arrays.stream(Role.values()).flatMap(EnginePeople::group),
                people.teams().stream().map(team -> group(team.id(), team.name(), "TEAM")));
    }

    /** The groups that one person is in. */
    Stream<Group> groups(String user) {
        List<String> own = people.findViewer(user).map(EngineGroups::of).orElse(List.of());
        return groups().filter(group -> own.contains(group.getId()));
    }

    private static Optional<Role> role(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().filter(group::equals).isPresent())
                .findFirst();
    }

    private static Stream<Group> group(Role role) {
        return role.group().stream().map(id -> group(id, capitalised(role), role == Role.ADMIN ? "SYSTEM" : "ROLE"));
    }

    private static Group group(String id, String name, String type) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType(type);
        return group;
    }

    private static String capitalised(Role role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT) + "s";
    }

    /** Names are one text here, because not every name has a first and a last part. */
    private static User user(Account account) {
        UserEntity user = new UserEntity(account.id());
        user.setFirstName(account.name());
        user.setLastName("");
        user.setEmail(account.email());
        return user;
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
}
