package org.gongdan.process.deployment;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.core.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys models. A file goes in only when it changed since the last time it was deployed from here: what an analyst
 * deployed in between through Cockpit or the Modeler stays the newest version until the file itself changes. What was edited on
 * a page stays even then: the changed file waits, and somebody decides.
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
        files.stream().filter(file -> !isChanged(file)).forEach(file -> rows.withdraw(file.name()));
        List<ModelFile> changed = files.stream()
                .filter(this::isChanged)
                .filter(file -> !waits(source, file))
                .toList();
        if (!changed.isEmpty()) {
            create(source, changed);
            changed.forEach(this::remember);
        }
        return changed;
    }

    /** Keeps everybody else from deploying until this transaction ends, so that nobody builds on what is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        rows.lock();
    }

    /** Deploys what somebody made of a model on a page, and notes what they did. */
    @Transactional
    public void edit(String author, ModelFile model, String deed, String subject) {
        rows.lock();
        create("page", List.of(model));
        rows.edit(model.name(), model.sha256(), clock.instant());
        rows.note(model.name(), author, clock.instant(), deed, subject, model.content());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Edit> edits(String model, int most) {
        return rows.edits(model, most);
    }

    /** The changed file that waits for somebody to decide between it and what the page says. */
    @Transactional(readOnly = true)
    public Optional<ModelFile> waiting(String model) {
        return rows.waiting(model).map(file -> new ModelFile(model, file.content()));
    }

    /** Deploys the file that waits, or lets the page's version stand until the file changes again. */
    @Transactional
    public void decide(String author, String model, boolean takeFile) {
        rows.lock();
        ModelFile file = waiting(model).orElseThrow(() -> new RefusedException("process.refused.no-file-waits"));
        if (takeFile) {
            create("page", List.of(file));
        }
        rows.settle(model, file.sha256(), takeFile ? null : rows.edited(model));
        rows.note(model, author, clock.instant(), takeFile ? "took-file" : "kept-page", "", file.content());
    }

    /** Whether a page's version is in force that the file would take away. A file that says the same as the page rules again. */
    private boolean waits(String source, ModelFile file) {
        String edited = rows.edited(file.name());
        if (edited == null) {
            return false;
        }
        if (edited.equals(file.sha256())) {
            rows.settle(file.name(), file.sha256(), null);
        } else {
            rows.await(file.name(), file.content(), file.sha256());
            LOG.warn(
                    "{} has changed in the {}, and the version edited on the page stays in force: decide at /admin/fields",
                    file,
                    source);
        }
        return true;
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
