package io.tidemark.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a migration went on without, as sentences. */
final class Notes {

    private static final String MISSING_ROLES = """
            SELECT wanted FROM unnest(ARRAY['tidemark_ingest', 'tidemark_read', 'tidemark_migrate']) AS wanted
            WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) ORDER BY wanted""";
    private static final String PLAIN =
            "SELECT 1 WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb')";

    private final Connection connection;

    Notes(Connection connection) {
        this.connection = connection;
    }

    List<String> lines() throws SQLException {
        List<String> lines = new ArrayList<>();
        List<String> missing = texts(MISSING_ROLES);
        if (!missing.isEmpty()) {
            lines.add("this user may not create roles: " + String.join(", ", missing)
                    + " are missing; an administrator's migrate makes them");
        }
        if (!texts(PLAIN).isEmpty()) {
            lines.add("plain PostgreSQL: no chunks, no compression, nothing expires");
        }
        return lines;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
