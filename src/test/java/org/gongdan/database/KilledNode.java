package org.gongdan.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/** A program that starts the database of a folder and says each row that the database acknowledged, until killed. */
final class KilledNode {

    private KilledNode() {}

    public static void main(String[] home) throws Exception {
        var server = PostgresServer.start(TestServer.folderIn(Path.of(home[0])), ServerSettings.durable(Map.of()), 0);
        try (var connection = DriverManager.getConnection(
                        server.url("gongdan"), "gongdan", server.passwords().application());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists promise (number int primary key)");
            for (int number = 1; ; number++) {
                statement.execute("insert into promise values (" + number + ") on conflict do nothing");
                System.out.println("acknowledged " + number);
            }
        }
    }
}
