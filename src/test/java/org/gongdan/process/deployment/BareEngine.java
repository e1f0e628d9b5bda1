package org.gongdan.process.deployment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** An engine in memory, empty for each test, and deployments into it that remember what they deployed in a map. */
public final class BareEngine implements AutoCloseable {

    private static final ProcessEngine SHARED = build();

    public final ProcessEngine engine = SHARED;

    private final Map<String, String> remembered = new HashMap<>();

    private static ProcessEngine build() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:deployments");
        configuration.setProcessEngineName("deployments");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P365D");
        return configuration.buildProcessEngine();
    }

    /** As after a restart: what was deployed is remembered, all else is new. */
    public Deployments deployments() {
        return new Deployments(engine.getRepositoryService(), new RememberingRows(), Clock.systemUTC());
    }

    public long version(String process) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .list()
                .stream()
                .mapToInt(definition -> definition.getVersion())
                .findAny()
                .orElse(0);
    }

    @Override
    public void close() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    private final class RememberingRows implements PackagedModelRows {

        @Override
        public void lock() {}

        @Override
        public @Nullable String sha256(String name) {
            return remembered.get(name);
        }

        @Override
        public void remember(String name, String sha256, Instant deployedAt) {
            remembered.put(name, sha256);
        }
    }
}
