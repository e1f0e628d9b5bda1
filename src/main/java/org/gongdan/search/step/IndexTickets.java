package org.gongdan.search.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.search.SearchIndex;
import org.springframework.stereotype.Component;

/** Writes the documents of a portion of the tickets anew that wait for it. */
@Component
class IndexTickets implements ProcessStep {

    private final SearchIndex index;

    IndexTickets(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("moreTickets", index.next());
    }
}
