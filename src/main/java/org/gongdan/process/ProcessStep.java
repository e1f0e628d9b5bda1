package org.gongdan.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * One step of a diagram, used as {@code camunda:delegateExpression="${beanName}"}. The set of these beans is the engine's
 * allow-list. A step maps in, calls one façade method, maps out; it may run twice.
 */
public interface ProcessStep extends JavaDelegate {}
