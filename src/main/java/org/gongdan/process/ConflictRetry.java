package org.gongdan.process;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A person's action that meets a job of the same ticket is tried again in a new transaction, a few times; so is one that
 * another person was faster with, whose second try finds what is taken and says so. Jobs are tried again by the engine
 * itself; inside a running transaction nothing is repeated.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ConflictRetry {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor conflictRetryAdvisor() {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forClassAnnotation(Transactional.class), new Retry());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class Retry implements MethodInterceptor {

        private static final int TRIES = 4;

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return invocation.proceed();
            }
            for (int attempt = 1; ; attempt++) {
                try {
                    return ((org.springframework.aop.ProxyMethodInvocation) invocation)
                            .invocableClone()
                            .proceed();
                } catch (OptimisticLockingException
                        | PessimisticLockingFailureException
                        | DuplicateKeyException conflict) {
                    if (attempt == TRIES) {
                        throw conflict;
                    }
                    pause(attempt);
                }
            }
        }

        /** A random wait of up to 20, 40, 80 ms, so that two rivals do not meet again. */
        private static void pause(int attempt) {
            long most = TimeUnit.MILLISECONDS.toNanos(10L << attempt);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
    }
}
