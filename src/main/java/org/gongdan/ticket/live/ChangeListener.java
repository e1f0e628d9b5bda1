package org.gongdan.ticket.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This node's one connection that listens. It is none of the pool's, lives as long as the node, and is made anew when the
 * database was away; then much may have changed unheard.
 */
@Component
class ChangeListener implements SmartLifecycle {

    /** How the connection calls itself in the database's list of who is there. */
    static final String NAME = "gongdan-listener";

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final int LOOK = 100;
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final ApplicationEventPublisher listeners;
    private volatile CountDownLatch end = new CountDownLatch(0);

    ChangeListener(JdbcConnectionDetails database, ApplicationEventPublisher listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        end = new CountDownLatch(1);
        Thread thread = new Thread(this::stay, NAME);
        thread.setDaemon(true);
        thread.start();
    }

    private void stay() {
        Gathering gathering = new Gathering(System.nanoTime());
        while (isRunning()) {
            try (Connection connection = connect()) {
                listen(connection, gathering);
            } catch (SQLException lost) {
                gathering.missed();
                sayAndRest(lost);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void listen(Connection connection, Gathering gathering) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen ticket_changed");
            statement.execute("listen " + Whispers.CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long heard = System.nanoTime();
        while (isRunning()) {
            for (PGNotification said : postgres.getNotifications(LOOK)) {
                hear(said, gathering);
                heard = System.nanoTime();
            }
            gathering.ripe(System.nanoTime()).ifPresent(this::tell);
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                prove(connection);
                heard = System.nanoTime();
            }
        }
    }

    /** What changed is gathered; what was whispered is told as it comes, for it is about this very moment. */
    private void hear(PGNotification said, Gathering gathering) {
        if (said.getName().equals(Whispers.CHANNEL)) {
            tell(new Whisper(said.getParameter()));
        } else {
            gathering.hear(said.getParameter());
        }
    }

    /** A listener that fails must not make the others deaf. */
    private void tell(Object news) {
        try {
            listeners.publishEvent(news);
        } catch (RuntimeException failed) {
            LOG.error("What the database told could not be told to the pages", failed);
        }
    }

    /** A server that vanished says nothing, just like one where nothing happens. */
    private static void prove(Connection connection) throws SQLException {
        if (!connection.isValid(5)) {
            throw new SQLException("The database does not answer.");
        }
    }

    private void sayAndRest(SQLException lost) {
        if (!isRunning()) {
            return;
        }
        LOG.warn("Changes of tickets are not heard for the moment: {}", lost.getMessage());
        try {
            boolean ended = end.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("Listening again: {}", !ended);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            end.countDown();
        }
    }

    /** The listening ends at its next look, within a tenth of a second. */
    @Override
    public void stop() {
        end.countDown();
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }
}
