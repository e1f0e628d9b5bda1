package org.gongdan.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongdan.process.guard.model.Drawing.userTask;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions in task queries, the hole through which any user of Tasklist could run code (CVE-2026-109432). */
class QueryAttackTests {

    private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";

    private static final GuardedEngine engine = GuardedEngine.guarded();

    @BeforeAll
    static void openTask() {
        engine.deploy("probe.bpmn", userTask("name=\"Help\" camunda:candidateGroups=\"service-desk\"", ""));
        engine.engine.getRuntimeService().startProcessInstanceByKey("probe");
    }

    static Stream<TaskQuery> queriesWithExpressions() {
        return Stream.concat(
                Stream.of(tasks().createTaskQuery().taskAssigneeExpression(EVIL)), queriesWithHiddenExpressions());
    }

    static Stream<TaskQuery> queriesWithHiddenExpressions() {
        return Stream.of(EVIL, "${closeTicket}", "${currentUser()}")
                .flatMap(expression -> Stream.of(
                        tasks().createTaskQuery()
                                .or()
                                .taskAssigneeExpression(expression)
                                .endOr(),
                        tasks().createTaskQuery()
                                .or()
                                .taskName("a")
                                .endOr()
                                .or()
                                .taskOwnerExpression(expression)
                                .endOr(),
                        tasks().createTaskQuery()
                                .or()
                                .dueBeforeExpression(expression)
                                .endOr(),
                        tasks().createTaskQuery()
                                .or()
                                .taskCandidateGroupExpression(expression)
                                .endOr(),
                        tasks().createTaskQuery()
                                .or()
                                .processInstanceBusinessKeyExpression(expression)
                                .endOr()));
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void refusesExpressionsInEveryPartOfAQuery(TaskQuery query) {
        for (Consumer<TaskQuery> run : List.<Consumer<TaskQuery>>of(
                TaskQuery::list, TaskQuery::count, TaskQuery::singleResult, q -> q.listPage(0, 1))) {
            assertThatThrownBy(() -> run.accept(query))
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("orbidden");
        }
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void storesNoFilterWithExpressions(TaskQuery query) {
        Filter filter = filters().newTaskFilter("Evil").setQuery(query);

        assertThatThrownBy(() -> filters().saveFilter(filter)).isInstanceOf(BadUserRequestException.class);
        assertThat(filters().createFilterQuery().count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("queriesWithHiddenExpressions")
    void runsNoFilterThatGotIntoTheDatabaseAnyway(TaskQuery query) {
        Filter filter = filters().newTaskFilter("Evil").setQuery(query);
        String id = engine.configuration
                .getCommandExecutorTxRequired()
                .execute(new SaveFilterCmd(filter))
                .getId();

        assertThatThrownBy(() -> filters().list(id)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> filters().count(id)).isInstanceOf(ProcessEngineException.class);

        filters().deleteFilter(id);
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void extendsNoFilterByExpressions(TaskQuery query) {
        String id = filters()
                .saveFilter(filters().newTaskFilter("All").setQuery(tasks().createTaskQuery()))
                .getId();

        assertThatThrownBy(() -> filters().list(id, query)).isInstanceOf(ProcessEngineException.class);

        filters().deleteFilter(id);
    }

    @Test
    void theBareEngineEvaluatesWhatItForbids() {
        ProcessEngine bare = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:bare")
                .setProcessEngineName("bare")
                .buildProcessEngine();
        try {
            TaskQuery query = bare.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${''.getClass().getName()}")
                    .endOr();

            assertThat(query.list()).isEmpty();
        } finally {
            bare.close();
        }
    }

    @Test
    void answersHonestQueriesAndFilters() {
        TaskQuery query = tasks().createTaskQuery()
                .or()
                .taskName("Help")
                .taskCandidateGroup("service-desk")
                .endOr();
        String id = filters()
                .saveFilter(filters().newTaskFilter("Desk").setQuery(query))
                .getId();

        assertThat(query.list()).extracting(Task::getName).containsExactly("Help");
        assertThat(filters().<Task>list(id)).extracting(Task::getName).containsExactly("Help");

        filters().deleteFilter(id);
    }

    private static TaskService tasks() {
        return engine.engine.getTaskService();
    }

    private static FilterService filters() {
        return engine.engine.getFilterService();
    }
}
