package org.gongdan.process.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.gongdan.process.guard.model.ModelRefusedException;
import org.gongdan.process.guard.model.Models;
import org.gongdan.process.guard.model.Objection;

/**
 * Looks at every file of a new deployment before the engine does, through whichever door it came. Versions that were
 * deployed before stay as they are, so that a stricter guard never stops running tickets.
 */
class ModelGuard implements Deployer {

    private final Models models;

    ModelGuard(Models models) {
        this.models = models;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<Objection> objections = deployment.getResources().values().stream()
                .flatMap(file -> models.objections(file.getName(), file.getBytes()).stream())
                .toList();
        if (!objections.isEmpty()) {
            throw new ModelRefusedException(objections);
        }
    }
}
