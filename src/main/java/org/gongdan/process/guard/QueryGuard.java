package org.gongdan.process.guard;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries that carry expressions. The engine checks the outermost query only; the parts of an {@code or} would be
 * evaluated unchecked (CVE-2026-109432).
 */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
        return next.execute(command);
    }

    static void check(@Nullable Query<?, ?> query) {
        if (query instanceof AbstractQuery<?, ?> checked && carriesExpressions(checked)) {
            throw new BadUserRequestException("Expressions are forbidden in queries, also below \"orQueries\".");
        }
    }

    private static boolean carriesExpressions(AbstractQuery<?, ?> query) {
        List<? extends AbstractQuery<?, ?>> parts =
                query instanceof TaskQueryImpl tasks ? tasks.getQueries() : List.of(query);
        return !query.getExpressions().isEmpty()
                || parts.stream().anyMatch(part -> !part.getExpressions().isEmpty());
    }
}
