package org.gongdan.process.deployment;

/** Deploys the models of a start: those in the jar, unless a bean of this type brings its own. */
public interface ModelSource {

    void deploy();
}
