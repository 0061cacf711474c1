package io.tidemark.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a job has to be allowed: to write its tables, and one of its session for rows that wait; the role {@code tidemark_ingest} is. */
public final class Privileges {

    /** The tables that a job writes. */
    public static final List<String> TABLES = List.of(
            "bars_minute", "bars_hour", "bars_day", "ema", "features", "signals", "dim_contract", "refused_rows");

    /** An upsert reads the row that it meets. */
    private static final List<String> NEEDED = List.of("SELECT", "INSERT", "UPDATE");

    private static final String LACKING = """
            SELECT needed || ' on ' || name, place
            FROM unnest(?::text[]) WITH ORDINALITY AS t (name, place), unnest(?::text[]) AS needed
            WHERE NOT has_table_privilege(name, needed)
            UNION ALL
            SELECT 'DELETE on ema', 999 WHERE NOT has_table_privilege('ema', 'DELETE')
            UNION ALL
            SELECT 'TEMPORARY on database ' || current_database(), 1000
            WHERE NOT has_database_privilege(current_database(), 'TEMPORARY')
            ORDER BY 2, 1""";

    private final DatabaseLogin login;

    /** The privileges of whoever logs in so. */
    public Privileges(DatabaseLogin login) {
        this.login = login;
    }

    /**
     * Those that are lacking, like {@code INSERT on bars_day}, in a database whose tables are there.
     *
     * @throws DatabaseException when it cannot be reached
     */
    public List<String> lacking() {
        try (Connection connection = login.connect();
                PreparedStatement statement = connection.prepareStatement(LACKING)) {
            statement.setArray(1, connection.createArrayOf("text", TABLES.toArray()));
            statement.setArray(2, connection.createArrayOf("text", NEEDED.toArray()));
            List<String> lacking = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lacking.add(rows.getString(1));
                }
            }
            return lacking;
        } catch (SQLException failure) {
            throw DatabaseException.working(login, failure);
        }
    }
}
