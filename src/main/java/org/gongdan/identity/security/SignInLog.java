package org.gongdan.identity.security;

import org.gongdan.identity.People;
import org.gongdan.identity.RightsTaken;
import org.gongdan.identity.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes sign-ins, refusals and sign-outs into the audit, and ends the sessions of those who lost a right. */
@Component
class SignInLog {

    private final Audit audit;
    private final People people;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignInLog(Audit audit, People people, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.audit = audit;
        this.people = people;
        this.sessions = sessions;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        write(event.getAuthentication(), "signed-in");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        write(event.getAuthentication(), "sign-in-refused");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        write(event.getAuthentication(), "signed-out");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void endSessions(RightsTaken event) {
        sessions.findByPrincipalName(event.account()).keySet().forEach(sessions::deleteById);
    }

    /** Names that are nobody's are not kept: people type their password into the wrong field. */
    private void write(Authentication who, String what) {
        String name = people.find(who.getName()).isPresent() ? who.getName() : "?";
        if (who.getDetails() instanceof Origin origin) {
            audit.record(name, what, null, origin.address());
        } else {
            audit.record(name, what, null);
        }
    }
}
