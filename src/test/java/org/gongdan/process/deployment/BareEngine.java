package org.gongdan.process.deployment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** An engine in memory, empty for each test, and deployments into it that remember what they deployed in a map. */
public final class BareEngine implements AutoCloseable {

    private static final ProcessEngine SHARED = build();

    public final ProcessEngine engine = SHARED;

    private final Map<String, String> remembered = new HashMap<>();
    private final Map<String, String> edited = new HashMap<>();
    private final Map<String, PackagedModelRows.Waiting> waiting = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();

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

        @Override
        public @Nullable String edited(String name) {
            return edited.get(name);
        }

        @Override
        public void edit(String name, String sha256, Instant at) {
            remembered.putIfAbsent(name, "");
            edited.put(name, sha256);
        }

        @Override
        public void await(String name, byte[] content, String sha256) {
            waiting.put(name, new Waiting(content, sha256));
        }

        @Override
        public Optional<Waiting> waiting(String name) {
            return Optional.ofNullable(waiting.get(name));
        }

        @Override
        public void settle(String name, @Nullable String sha256, @Nullable String stands) {
            waiting.remove(name);
            if (sha256 != null) {
                remembered.put(name, sha256);
            }
            if (stands == null) {
                edited.remove(name);
            }
        }

        @Override
        public void withdraw(String name) {
            waiting.remove(name);
        }

        @Override
        public void note(String name, String author, Instant at, String deed, String subject, byte[] content) {
            edits.add(0, new Edit(edits.size(), at, author, deed, subject));
        }

        @Override
        public List<Edit> edits(String name, int most) {
            return List.copyOf(edits);
        }
    }
}
