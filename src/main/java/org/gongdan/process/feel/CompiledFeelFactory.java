package org.gongdan.process.feel;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;

/** Gives a decision engine the compiled FEEL: the same answers as the engine's own, some hundred times sooner. */
public final class CompiledFeelFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new CompiledFeel();
    }
}
