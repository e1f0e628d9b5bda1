package org.gongdan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Gongdan.class);

    @Test
    void modulesKeepToTheirDoors() {
        modules.verify();
    }

    @Test
    void theModuleMapIsDrawn() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }
}
