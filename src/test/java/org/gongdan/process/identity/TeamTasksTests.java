package org.gongdan.process.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamTasksTests {

    private static final BpmnModelInstance PROCESS = Bpmn.createExecutableProcess("work")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("Activity_Work")
            .camundaCandidateGroups("${team}")
            .camundaAssignee("${assignee}")
            .endEvent()
            .done();

    private static ProcessEngine engine;
    private String desk;
    private String network;
    private String networkOfWang;
    private String deskOfWang;

    @BeforeAll
    static void startsAnEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setProcessEnginePlugins(List.of(new EngineIdentity(people())));
        engine = configuration.buildProcessEngine();
        rights().write();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("work.bpmn", PROCESS)
                .deploy();
    }

    @AfterAll
    static void stopsTheEngine() {
        engine.close();
    }

    @BeforeEach
    void offersWorkToTwoTeams() {
        desk = start("service-desk", null);
        network = start("infrastructure", null);
        networkOfWang = start("infrastructure", "wang.fang");
        deskOfWang = start("service-desk", "wang.fang");
    }

    @AfterEach
    void clears() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "done"));
    }

    private static EngineRights rights() {
        return new EngineRights(engine.getAuthorizationService(), engine.getFilterService(), engine.getTaskService());
    }

    @Test
    void showsAgentsTheTasksOfTheirTeamsAndTheirOwn() {
        assertThat(seenBy("wang.fang")).containsExactlyInAnyOrder(network, networkOfWang, deskOfWang);
        assertThat(seenBy("omar.haddad")).containsExactlyInAnyOrder(network, networkOfWang);
        assertThat(seenBy("li.wei")).containsExactlyInAnyOrder(desk, deskOfWang);
    }

    @Test
    void showsAdministratorsManagersAndAnalystsEverything() {
        for (String person : List.of("admin", "helen.schmidt", "zhao.lei")) {
            assertThat(seenBy(person)).containsExactlyInAnyOrder(desk, network, networkOfWang, deskOfWang);
        }
    }

    @Test
    void countsWhatItShows() {
        assertThat(as(
                        "omar.haddad",
                        () -> engine.getTaskService().createTaskQuery().count()))
                .isEqualTo(2);
    }

    @Test
    void narrowsQueriesThatBringAlternativesOfTheirOwn() {
        List<String> seen = as(
                "omar.haddad",
                () -> ids(engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskId(desk)
                        .taskId(desk)
                        .taskAssignee("wang.fang")
                        .taskCandidateGroup("service-desk")
                        .includeAssignedTasks()
                        .endOr()
                        .list()));
        assertThat(seen).containsExactly(networkOfWang);
        assertThat(as(
                        "omar.haddad",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskCandidateGroup("service-desk")
                                .includeAssignedTasks()
                                .count()))
                .isZero();
    }

    @Test
    void doesNotFindTasksOfOtherTeamsByTheirId() {
        as("omar.haddad", () -> {
            assertThat(engine.getTaskService().createTaskQuery().taskId(desk).singleResult())
                    .isNull();
            assertThatThrownBy(() -> engine.getTaskService().claim(desk, "omar.haddad"))
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> engine.getTaskService().complete(desk)).isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> engine.getTaskService().getVariables(desk))
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> engine.getFormService().getTaskFormVariables(desk))
                    .isInstanceOf(ProcessEngineException.class);
            return true;
        });
        assertThat(engine.getTaskService().createTaskQuery().taskId(desk).singleResult())
                .isNotNull();
    }

    @Test
    void letsAgentsClaimAndCompleteTheirTeamsTasks() {
        as("omar.haddad", () -> {
            engine.getTaskService().claim(network, "omar.haddad");
            engine.getTaskService().complete(network);
            return true;
        });
        assertThat(engine.getTaskService().createTaskQuery().taskId(network).count())
                .isZero();
    }

    @Test
    void beginsWithFiltersThatFitWhoeverLooks() {
        assertThat(filtered("wang.fang", "My tickets · 我的工单")).containsExactlyInAnyOrder(networkOfWang, deskOfWang);
        assertThat(filtered("wang.fang", "Unassigned · 未分配")).containsExactly(network);
        assertThat(filtered("omar.haddad", "All · 全部")).containsExactlyInAnyOrder(network, networkOfWang);
        assertThat(filtered("admin", "All · 全部")).hasSize(4);
        assertThat(filtered("omar.haddad", "My teams · 我的团队")).containsExactlyInAnyOrder(network, networkOfWang);
        assertThat(filtered("admin", "My teams · 我的团队")).isEmpty();
    }

    @Test
    void asksOfDatesWhenItIsAsked() {
        plan(networkOfWang, Duration.ofHours(-1), Duration.ofHours(2));
        plan(network, Duration.ofHours(-2), Duration.ofHours(-1));
        assertThat(filtered("wang.fang", "At risk · 即将超时")).containsExactly(networkOfWang);
        assertThat(filtered("wang.fang", "Overdue · 已超时")).containsExactly(network);
        assertThat(filtered("wang.fang", "Waiting for me · 等我处理")).containsExactly(networkOfWang);
    }

    private static void plan(String id, Duration lookIn, Duration dueIn) {
        Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
        task.setFollowUpDate(Date.from(Instant.now().plus(lookIn)));
        task.setDueDate(Date.from(Instant.now().plus(dueIn)));
        engine.getTaskService().saveTask(task);
    }

    @Test
    void writesRightsAndFiltersOnlyOnce() {
        long grants =
                engine.getAuthorizationService().createAuthorizationQuery().count();
        long filters = engine.getFilterService().createFilterQuery().count();
        rights().write();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isEqualTo(grants);
        assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(filters);
    }

    @Test
    void keepsAgentsFromTheRestOfTheEngine() {
        as("omar.haddad", () -> {
            assertThat(engine.getRuntimeService().createVariableInstanceQuery().count())
                    .isZero();
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                    .isZero();
            assertThat(engine.getHistoryService()
                            .createHistoricTaskInstanceQuery()
                            .count())
                    .isZero();
            assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                    .isZero();
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("work"))
                    .isInstanceOf(ProcessEngineException.class);
            return true;
        });
    }

    @Test
    void answersTheSearchesOfTheWebApplications() {
        var identity = engine.getIdentityService();
        assertThat(identity.isReadOnly()).isTrue();
        assertThat(identity.createUserQuery().userId("wang.fang").singleResult().getFirstName())
                .isEqualTo("王芳");
        assertThat(identity.createUserQuery().memberOfGroup("infrastructure").list())
                .extracting("id")
                .containsExactly("omar.haddad", "wang.fang");
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(1);
        assertThat(identity.createUserQuery().userFirstNameLike("%had%").list())
                .extracting("id")
                .containsExactly("omar.haddad");
        assertThat(identity.createUserQuery().orderByUserId().desc().listPage(0, 2))
                .extracting("id")
                .containsExactly("zhao.lei", "wang.fang");
        assertThat(identity.createGroupQuery().groupMember("wang.fang").list())
                .extracting("id")
                .containsExactly("agents", "infrastructure");
        assertThat(identity.createGroupQuery()
                        .groupId("camunda-admin")
                        .singleResult()
                        .getType())
                .isEqualTo("SYSTEM");
        assertThat(identity.createTenantQuery().userMember("wang.fang").list()).isEmpty();
        assertThat(identity.checkPassword("wang.fang", "demo")).isFalse();
    }

    private List<String> seenBy(String person) {
        return as(person, () -> ids(engine.getTaskService().createTaskQuery().list()));
    }

    private List<String> filtered(String person, String filter) {
        return as(person, () -> {
            String id = engine.getFilterService()
                    .createFilterQuery()
                    .filterName(filter)
                    .singleResult()
                    .getId();
            return ids(engine.getFilterService().list(id));
        });
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::getId).toList();
    }

    private <T> T as(String person, Supplier<T> action) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String start(String team, String assignee) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceByKey("work")
                .setVariable("team", team)
                .setVariable("assignee", assignee)
                .execute()
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static People people() {
        People people = mock(People.class);
        List<Account> staff = List.of(
                account("admin", "Administrator", Role.ADMIN),
                account("helen.schmidt", "Helen Schmidt", Role.MANAGER),
                account("li.wei", "李伟", Role.AGENT),
                account("omar.haddad", "Omar Haddad", Role.AGENT),
                account("wang.fang", "王芳", Role.AGENT),
                account("zhao.lei", "赵磊", Role.ANALYST));
        when(people.staff()).thenReturn(staff);
        when(people.teams())
                .thenReturn(List.of(
                        new Team("infrastructure", "Infrastructure", null),
                        new Team("service-desk", "Service desk", null)));
        for (Account account : staff) {
            String team = switch (account.id()) {
                case "li.wei" -> "service-desk";
                case "omar.haddad", "wang.fang" -> "infrastructure";
                default -> "";
            };
            Set<String> teams = team.isEmpty() ? Set.of() : Set.of(team);
            when(people.find(account.id())).thenReturn(Optional.of(account));
            when(people.findViewer(account.id()))
                    .thenReturn(Optional.of(new Viewer(
                            account.id(), account.name(), account.roles(), teams, account.locale(), account.zone())));
        }
        when(people.members("infrastructure")).thenReturn(staff.subList(3, 5));
        when(people.withRole(Role.ADMIN)).thenReturn(staff.subList(0, 1));
        return people;
    }

    private static Account account(String id, String name, Role role) {
        return new Account(
                id, name, id + "@gongdan.example", Set.of(role), Set.of(), Locale.ENGLISH, ZoneOffset.UTC, true, 1);
    }
}
