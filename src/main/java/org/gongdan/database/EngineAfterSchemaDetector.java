package org.gongdan.database;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Makes the engine wait for Flyway: whoever builds an engine needs its configuration first. */
class EngineAfterSchemaDetector implements DependsOnDatabaseInitializationDetector {

    /** By name, because only the process module may know the engine's types. */
    private static final String ENGINE_CONFIGURATION = "processEngineConfigurationImpl";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return beans.containsBeanDefinition(ENGINE_CONFIGURATION) ? Set.of(ENGINE_CONFIGURATION) : Set.of();
    }
}
