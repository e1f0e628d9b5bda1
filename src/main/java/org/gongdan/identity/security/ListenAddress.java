package org.gongdan.identity.security;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** Whether only programs on this machine can reach the server. */
@Component
public class ListenAddress {

    private final ServerProperties server;

    public ListenAddress(ServerProperties server) {
        this.server = server;
    }

    /** No address at all means every network interface. */
    public boolean isLoopback() {
        InetAddress address = server.getAddress();
        return address != null && address.isLoopbackAddress();
    }
}
