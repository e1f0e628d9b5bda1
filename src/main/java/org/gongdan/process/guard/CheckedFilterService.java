package org.gongdan.process.guard;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;

/** Keeps expressions out of stored filters, so that none waits in the database for somebody to run it. */
class CheckedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        QueryGuard.check(filter.getQuery());
        return super.saveFilter(filter);
    }
}
