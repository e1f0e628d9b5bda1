package org.gongdan.process.guard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.gongdan.process.ProcessStep;
import org.gongdan.process.guard.form.Answers;
import org.gongdan.process.guard.model.Models;
import org.gongdan.process.guard.model.Objection;
import org.gongdan.process.words.Translation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A bare engine in memory with all the guards on, or with the guard over models taken away to test what is behind it. Each is
 * started once and shared by the tests.
 */
public final class GuardedEngine {

    private static @Nullable GuardedEngine guarded;
    private static @Nullable GuardedEngine unguarded;

    public final ProcessEngine engine;
    final ProcessEngineConfigurationImpl configuration;

    private GuardedEngine(boolean guarded) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("closeTicket", (ProcessStep) execution -> execution.setVariable("closed", true));
        beans.addBean("findAgent", (ProcessStep) execution -> execution.setVariable("assignee", "li.wei"));
        beans.addBean("dataSource", "a bean that no diagram may reach");
        Steps steps = new Steps(beans);
        Models models = guarded ? new Models(steps::names) : new UnguardedModels();
        configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName("guarded-" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        for (ProcessEnginePlugin plugin : new ProcessEnginePlugin[] {
            new SafeEngine(),
            new GuardedModels(models, steps),
            new GuardedInput(new Answers(messages(), () -> Translation.NONE)),
            new SpinProcessEnginePlugin()
        }) {
            configuration.getProcessEnginePlugins().add(plugin);
        }
        engine = configuration.buildProcessEngine();
    }

    public static synchronized GuardedEngine guarded() {
        guarded = guarded == null ? new GuardedEngine(true) : guarded;
        return guarded;
    }

    static synchronized GuardedEngine withoutModelGuard() {
        unguarded = unguarded == null ? new GuardedEngine(false) : unguarded;
        return unguarded;
    }

    public Deployment deploy(String file, String content) {
        return deploy(Map.of(file, content));
    }

    public Deployment deploy(Map<String, String> files) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files.forEach((file, content) ->
                deployment.addInputStream(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
        return deployment.deploy();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("sentences");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static final class UnguardedModels extends Models {
        UnguardedModels() {
            super(Set::of);
        }

        @Override
        public List<Objection> objections(String file, byte[] content) {
            return List.of();
        }
    }
}
