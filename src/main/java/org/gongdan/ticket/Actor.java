package org.gongdan.ticket;

import java.util.Objects;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Who does something and through which door; without a viewer it is the process itself. */
public record Actor(@Nullable Viewer viewer, @Nullable Channel channel) {

    /** A step of a diagram acts, nobody in person. */
    public static final Actor PROCESS = new Actor(null, null);

    public static Actor of(Viewer viewer, Channel channel) {
        return new Actor(viewer, channel);
    }

    /** The person who acts; asked only where a process step cannot come. */
    public Viewer person() {
        return Objects.requireNonNull(viewer, "A person acts here, not the process.");
    }

    /** Asked only where a process step cannot come. */
    public Channel throughDoor() {
        return Objects.requireNonNull(channel, "A person comes through a door.");
    }

    @Nullable
    String account() {
        return viewer == null ? null : viewer.accountId();
    }

    String name() {
        return viewer == null ? "Gongdan" : viewer.name();
    }

    String door() {
        return channel == null ? "process" : channel.wire();
    }
}
