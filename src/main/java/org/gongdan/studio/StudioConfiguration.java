package org.gongdan.studio;

import java.util.List;
import org.gongdan.process.deployment.Deployments;
import org.gongdan.process.deployment.ModelCheck;
import org.gongdan.process.guard.Steps;
import org.gongdan.studio.lint.Finding;
import org.gongdan.studio.lint.Lint;
import org.gongdan.studio.lint.Models;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The studio's rules know the steps that exist; its folders are watched where there are any. */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

    @Bean
    Lint lint(Steps steps) {
        return new Lint(steps.names());
    }

    /** What a page deploys keeps the rules of the files. */
    @Bean
    ModelCheck modelCheck(Lint lint) {
        return model -> lint.check(Models.of(List.of(model)), model.name()).stream()
                .map(Finding::sentence)
                .toList();
    }

    @Bean
    @Conditional(OnModelFolder.class)
    LiveFolders liveFolders(ModelSettings settings, Lint lint, Deployments deployments) {
        return new LiveFolders(settings, new Intake(lint, deployments));
    }

    static class OnModelFolder implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bindOrCreate("gongdan.models", ModelSettings.class)
                    .isLive();
        }
    }
}
