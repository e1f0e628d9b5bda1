package org.gongdan.process.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.gongdan.identity.People;
import org.springframework.stereotype.Component;

/** Puts our people, and the tasks of their teams, in place of the engine's own. */
@Component
class EngineIdentity extends AbstractProcessEnginePlugin {

    private final People people;

    EngineIdentity(People people) {
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(true);
        configuration.setAdminGroups(new ArrayList<>(List.of(EngineGroups.ADMINS)));
        configuration.setIdentityProviderSessionFactory(
                new Factory(ReadOnlyIdentityProvider.class, () -> new EnginePeople(people)));
        List<SessionFactory> factories = configuration.getCustomSessionFactories() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomSessionFactories());
        factories.add(new Factory(TaskManager.class, TeamTasks::new));
        configuration.setCustomSessionFactories(factories);
    }

    private record Factory(Class<?> type, Supplier<Session> maker) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return maker.get();
        }
    }
}
