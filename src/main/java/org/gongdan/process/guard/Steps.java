package org.gongdan.process.guard;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.gongdan.process.ProcessStep;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The steps that diagrams may name. Known by name before any of them is made, because steps need the engine and the
 * engine needs this list.
 */
@Component
public class Steps {

    private final ListableBeanFactory beans;

    public Steps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public Set<String> names() {
        return new TreeSet<>(Arrays.asList(beans.getBeanNamesForType(ProcessStep.class, true, false)));
    }

    boolean knows(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, ProcessStep.class);
    }

    ProcessStep step(String name) {
        return beans.getBean(name, ProcessStep.class);
    }
}
