package org.gongdan.notification.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.notification.Notifications;
import org.gongdan.process.ProcessStep;
import org.springframework.stereotype.Component;

/** Sends one queued notification. */
@Component
class DeliverNotification implements ProcessStep {

    private final Notifications notifications;

    DeliverNotification(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.deliver((Long) execution.getVariable("notificationId"));
    }
}
