package org.gongdan.identity.security;

import org.gongdan.identity.Passwords;
import org.gongdan.identity.Passwords.Check;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. Whatever is wrong (name, password, too many tries, an easy password from afar), the answer is
 * the same sentence.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final People people;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final ListenAddress listens;

    PasswordSignIn(People people, Passwords passwords, SignInBrake brake, ListenAddress listens) {
        this.people = people;
        this.passwords = passwords;
        this.brake = brake;
        this.listens = listens;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Origin origin = attempt.getDetails() instanceof Origin known ? known : Origin.UNKNOWN;
        Viewer viewer = check(attempt.getName().strip(), password(attempt), origin);
        UsernamePasswordAuthenticationToken signedIn = (UsernamePasswordAuthenticationToken) Authorities.of(viewer);
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private Viewer check(String name, String password, Origin origin) {
        if (!brake.admits(name, origin.address()) || !isRight(passwords.check(name, password), origin)) {
            throw refusal();
        }
        brake.release(name, origin.address());
        return people.findViewer(name).orElseThrow(PasswordSignIn::refusal);
    }

    private boolean isRight(Check check, Origin origin) {
        return check == Check.RIGHT || check == Check.EASY && listens.isLoopback() && !origin.forwarded();
    }

    private static String password(Authentication attempt) {
        @Nullable Object credentials = attempt.getCredentials();
        return credentials == null ? "" : credentials.toString();
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("Name or password is wrong, or there were too many tries");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
