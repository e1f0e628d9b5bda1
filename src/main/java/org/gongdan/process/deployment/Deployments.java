package org.gongdan.process.deployment;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys models. A file goes in only when it changed since the last time it was deployed from here: what an analyst
 * deployed in between through Cockpit or the Modeler stays the newest version until the file itself changes.
 */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final RepositoryService repository;
    private final PackagedModelRows rows;
    private final Clock clock;

    Deployments(RepositoryService repository, PackagedModelRows rows, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Puts the changed ones of these files into the engine, all in one deployment: either every one is live afterwards or,
     * when the engine refuses one, none. The source tells where they came from. Returns the changed files.
     */
    @Transactional
    public List<ModelFile> deploy(String source, Collection<ModelFile> files) {
        rows.lock();
        List<ModelFile> changed = files.stream().filter(this::isChanged).toList();
        if (!changed.isEmpty()) {
            create(source, changed);
            changed.forEach(this::remember);
        }
        return changed;
    }

    private boolean isChanged(ModelFile file) {
        return !file.sha256().equals(rows.sha256(file.name()));
    }

    private void create(String source, List<ModelFile> files) {
        var deployment = repository.createDeployment().name("gongdan").source(source);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
        LOG.info("Deployed from {}: {}", source, files);
    }

    private void remember(ModelFile file) {
        rows.remember(file.name(), file.sha256(), clock.instant());
    }
}
