package org.gongdan.process.deployment;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys once all beans stand and before anything with a life of its own (job executor, web server) starts. */
@Component
class FirstDeployment implements SmartInitializingSingleton {

    private final ModelSource source;

    FirstDeployment(Deployments deployments, ObjectProvider<ModelSource> sources, ResourcePatternResolver classpath) {
        this.source = sources.getIfAvailable(() -> new PackagedModels(classpath, deployments));
    }

    @Override
    public void afterSingletonsInstantiated() {
        source.deploy();
    }
}
