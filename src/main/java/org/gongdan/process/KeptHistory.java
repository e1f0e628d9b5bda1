package org.gongdan.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's history level "activity", except for diagrams whose history is to live no day at all
 * ({@code camunda:historyTimeToLive="P0D"}): of them nothing is written that a clean-up would only have to delete.
 */
@Component
class KeptHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryLevel(new Level());
    }

    /** Bears the id of the level it narrows: the engine compares it with the one its database was made with. */
    private static final class Level extends AbstractHistoryLevel {

        @Override
        public int getId() {
            return HistoryLevel.HISTORY_LEVEL_ACTIVITY.getId();
        }

        @Override
        public String getName() {
            return "activity-unless-p0d";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
            return HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(event, entity)
                    && !(entity instanceof ExecutionEntity execution && leavesNothing(execution));
        }

        private static boolean leavesNothing(ExecutionEntity execution) {
            ProcessDefinitionEntity diagram = execution.getProcessDefinition();
            return diagram != null && Integer.valueOf(0).equals(diagram.getHistoryTimeToLive());
        }
    }
}
