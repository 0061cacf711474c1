package io.tidemark.jobs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void startsInAFolderEndsWhenClosedAndFindsItsDataAgain() throws Exception {
        int port;
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, 0)) {
            port = server.port();
            execute(server.url(), "CREATE TABLE kept AS SELECT 7 AS number");
        }
        String url = "jdbc:postgresql://localhost:" + port + "/postgres";
        assertThatThrownBy(() -> execute(url, "SELECT 1")).isInstanceOf(SQLException.class);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, port)) {
            assertThat(server.url()).isEqualTo(url);
            execute(url, "INSERT INTO kept VALUES (8)");
        }
        assertThat(folder.resolve("postgres.log")).content().contains("database system is ready");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgresServer.USER, null);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
