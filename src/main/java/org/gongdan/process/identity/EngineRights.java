package org.gongdan.process.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, and the filters Tasklist begins with. Written anew at every start where missing;
 * what an administrator added stays.
 */
@Component
class EngineRights {

    private static final List<String> WORKERS = List.of(EngineGroups.AGENTS, EngineGroups.LEADS, EngineGroups.MANAGERS);

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    EngineRights(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    void write() {
        for (Resources resource : Resources.values()) {
            grant(EngineGroups.ADMINS, resource, "*", Permissions.ALL);
        }
        WORKERS.forEach(this::grantWork);
        grantAnalysis();
        writeFilters();
    }

    /** Which tasks these permissions reach is narrowed further by {@link TeamTasks}. */
    private void grantWork(String group) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                "*",
                Permissions.READ,
                Permissions.READ_TASK,
                Permissions.UPDATE_TASK);
    }

    private void grantAnalysis() {
        String group = EngineGroups.ANALYSTS;
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, "*", Permissions.ALL);
        grant(group, Resources.PROCESS_INSTANCE, "*", Permissions.ALL);
        grant(group, Resources.DECISION_DEFINITION, "*", Permissions.ALL);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
        grant(group, Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE);
        grant(group, Resources.TASK, "*", Permissions.READ);
        grant(group, Resources.BATCH, "*", BatchPermissions.READ, BatchPermissions.READ_HISTORY);
    }

    /** Tasklist shows one name to everybody, so it reads in both languages; the Desk's views have the same names. */
    private void writeFilters() {
        filter("My tickets · 我的工单", 10, query().taskAssignee(TeamTasks.ME));
        filter(
                "Waiting for me · 等我处理",
                20,
                query().taskAssignee(TeamTasks.ME)
                        .dueAfter(TeamTasks.EVER)
                        .orderByDueDate()
                        .asc());
        filter("Unassigned · 未分配", 30, query().taskUnassigned().withCandidateGroups());
        filter(
                "At risk · 即将超时",
                40,
                query().followUpBefore(TeamTasks.NOW)
                        .dueAfter(TeamTasks.NOW)
                        .orderByDueDate()
                        .asc());
        filter(
                "Overdue · 已超时",
                50,
                query().dueBefore(TeamTasks.NOW).orderByDueDate().asc());
        filter(
                "My teams · 我的团队",
                60,
                query().taskCandidateGroupIn(List.of(TeamTasks.MY_TEAMS)).includeAssignedTasks());
        filter("All · 全部", 70, query());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private void filter(String name, int priority, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
        String id = filters.saveFilter(filter).getId();
        WORKERS.forEach(group -> grant(group, Resources.FILTER, id, Permissions.READ));
        grant(EngineGroups.ANALYSTS, Resources.FILTER, id, Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean known = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (known) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
