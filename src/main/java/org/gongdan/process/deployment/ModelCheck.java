package org.gongdan.process.deployment;

import java.util.List;

/** Says what is wrong with a model that a page wants to deploy, in sentences; whoever checks models brings a bean of this type. */
public interface ModelCheck {

    List<String> faults(ModelFile model);
}
