package org.gongdan.process.identity;

import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Agents see and touch the tasks of their teams only. Each task query of a signed-in person is narrowed to tasks offered to
 * one of their groups, or assigned to them; a task outside is not found by its id either. This costs no authorisation row
 * per task. Commands of our own code run without an engine user and see everything.
 */
class TeamTasks extends TaskManager {

    /** Stands for "whoever asks" in stored filters, where expressions are forbidden; no user id may look so. */
    static final String ME = "@me";

    /** Stands for "my teams" as a candidate group, likewise. */
    static final String MY_TEAMS = "@my-teams";

    /** Stands for "when it is asked": before the beginning of time nothing is due. */
    static final Date NOW = new Date(0);

    /** Whatever is due at all is due after this; the ticket of a task without due date waits for somebody else. */
    static final Date EVER = new Date(1);

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        person().ifPresent(me -> resolve(query, me));
        narrowed().ifPresent(me -> narrow(query, me));
    }

    @Override
    public @Nullable TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        return task == null || narrowed().filter(me -> !concerns(task, me)).isPresent() ? null : task;
    }

    private static void resolve(TaskQueryImpl query, Authentication me) {
        if (ME.equals(query.getAssignee())) {
            query.taskAssignee(me.getUserId());
        }
        if (query.getCandidateGroupsInternal() != null
                && query.getCandidateGroupsInternal().contains(MY_TEAMS)) {
            query.taskCandidateGroupIn(groups(me));
        }
        if (NOW.equals(query.getDueBefore())) {
            query.dueBefore(ClockUtil.getCurrentTime());
        }
        if (NOW.equals(query.getDueAfter())) {
            query.dueAfter(ClockUtil.getCurrentTime());
        }
        if (NOW.equals(query.getFollowUpBefore())) {
            query.followUpBefore(ClockUtil.getCurrentTime());
        }
    }

    private void narrow(TaskQueryImpl query, Authentication me) {
        query.or()
                .taskCandidateGroupIn(groups(me))
                .includeAssignedTasks()
                .taskAssignee(me.getUserId())
                .taskOwner(me.getUserId())
                .endOr();
    }

    private boolean concerns(TaskEntity task, Authentication me) {
        return me.getUserId().equals(task.getAssignee())
                || me.getUserId().equals(task.getOwner())
                || task.getCandidates().stream().anyMatch(link -> groups(me).contains(link.getGroupId()));
    }

    /** The person whose command this is, unless the engine itself or a step is at work within it. */
    private Optional<Authentication> person() {
        return Optional.ofNullable(getCurrentAuthentication())
                .filter(me ->
                        me.getUserId() != null && Context.getCommandContext().isAuthorizationCheckEnabled());
    }

    private Optional<Authentication> narrowed() {
        return person().filter(me -> Collections.disjoint(groups(me), EngineGroups.SEE_ALL_TASKS));
    }

    /** Never empty, so that a person without groups is narrowed to what no group has. */
    private static List<String> groups(Authentication me) {
        @Nullable List<String> groups = me.getGroupIds();
        return groups == null || groups.isEmpty() ? List.of("") : groups;
    }
}
