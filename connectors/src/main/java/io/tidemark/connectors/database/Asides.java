package io.tidemark.connectors.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The rare rows beside those of a stream, each written at once: names of contracts, and rows that were refused. */
final class Asides implements AutoCloseable {

    private static final String CONTRACT =
            "INSERT INTO dim_contract (contract_hash, names) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String REFUSED =
            "INSERT INTO refused_rows (stream, id, reason, content) VALUES (?, ?, ?, ?)" + " ON CONFLICT DO NOTHING";
    private static final int CONTENT_LENGTH = 1_000;

    private final DatabaseTarget target;
    private final PostgresConnection connection;

    Asides(DatabaseTarget target) {
        this.target = target;
        this.connection = new PostgresConnection(target);
    }

    void contracts(Map<String, List<String>> contracts) throws IOException {
        for (Map.Entry<String, List<String>> contract : contracts.entrySet()) {
            run(CONTRACT, (open, insert) -> {
                insert.setString(1, contract.getKey());
                insert.setArray(
                        2, open.createArrayOf("text", contract.getValue().toArray()));
            });
        }
    }

    void refused(String stream, String id, String reason, String content) throws IOException {
        String readable = content.replace('\0', '\uFFFD');
        run(REFUSED, (open, insert) -> {
            insert.setString(1, stream);
            insert.setString(2, id);
            insert.setString(3, reason);
            insert.setString(4, readable.substring(0, Math.min(CONTENT_LENGTH, readable.length())));
        });
    }

    @Override
    public void close() {
        connection.closeConnection();
    }

    /** Puts the parameters of a statement. */
    @FunctionalInterface
    private interface Parameters {
        void put(Connection open, PreparedStatement insert) throws SQLException;
    }

    private void run(String sql, Parameters parameters) throws IOException {
        try {
            Connection open = connection.getOrEstablishConnection();
            try (PreparedStatement insert = open.prepareStatement(sql)) {
                parameters.put(open, insert);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw Refusal.of(target, sql.replaceFirst("INSERT INTO (\\w+).*", "a row of $1"), failure);
        }
    }
}
