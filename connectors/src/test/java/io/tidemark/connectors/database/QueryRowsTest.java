package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.FilePosition;
import io.tidemark.connectors.files.LineSource;
import io.tidemark.state.market.Instrument;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows of a query as lines: what they look like, where reading goes on, and what cannot be read. */
class QueryRowsTest {

    private static final CsvFormat TRADES =
            CsvFormat.of(CsvKind.TRADES).withInstrument(Instrument.of("X-USD.test", "CRYPTO"));
    private static final String ALL = "SELECT at AS time, price, size, id, note FROM ticks ORDER BY id";

    private TestDatabase database;

    @BeforeEach
    void fill() throws SQLException {
        database = TestDatabase.migrated();
        database.run(
                "CREATE TABLE ticks (id bigint, at timestamptz, price numeric, size double precision, note text)",
                "INSERT INTO ticks SELECT n, timestamptz '2024-01-02 03:04:05.000006+01' + n * interval '1 second',"
                        + " round(100 + n / 8.0, 3), 0.1 * n, 'a, \"b\"' FROM generate_series(1, 2500) AS n",
                "UPDATE ticks SET size = NULL, price = 0.00000012 WHERE id = 2",
                "UPDATE ticks SET size = 'NaN' WHERE id = 3",
                "UPDATE ticks SET size = 1e-9 WHERE id = 4",
                "GRANT SELECT ON ticks TO " + TestDatabase.USER);
    }

    @Test
    void cellsAreWrittenAsInFiles() throws Exception {
        List<String> lines = read(ALL, FilePosition.START);
        assertThat(lines).hasSize(2_500);
        assertThat(lines.get(0)).isEqualTo("2024-01-02T02:04:06.000006Z,100.125,0.1,1,\"a,  b \"");
        assertThat(lines.get(1)).startsWith("2024-01-02T02:04:07.000006Z,0.00000012,,2,");
        assertThat(lines.get(2)).contains(",NaN,3,");
        assertThat(lines.get(3)).contains(",0.0000000010,4,");
        assertThat(read(
                        "SELECT date '2024-01-02' AS date, timestamp '2024-01-02 03:04:05' AS time, 1.5::real AS price, 7 AS n"
                                + " ORDER BY 1",
                        FilePosition.START))
                .containsExactly("2024-01-02,2024-01-02T03:04:05,1.5,7");
    }

    @Test
    void readingGoesOnBehindTheRowsThatWereRead() throws Exception {
        List<String> all = read(ALL, FilePosition.START);
        for (int rows : new int[] {1, 999, 1_000, 2_500}) {
            assertThat(read(ALL, positionBehind(rows))).isEqualTo(all.subList(rows, all.size()));
        }
    }

    @Test
    void rowsThatAreNoLongerTheSameAreTold() throws Exception {
        FilePosition position = positionBehind(1_200);
        database.run("UPDATE ticks SET price = price + 0.01 WHERE id = 2000");
        assertThat(read(ALL, position)).hasSize(1_300);
        database.run("UPDATE ticks SET price = price + 0.01 WHERE id = 7");
        assertThatThrownBy(() -> read(ALL, position))
                .isInstanceOf(IOException.class)
                .hasMessage("query of X: the first 1200 rows are not those that were read before;"
                        + " start again without --resume");
        database.run("DELETE FROM ticks WHERE id > 100");
        assertThatThrownBy(() -> read(ALL, position))
                .hasMessageStartingWith("query of X: only 100 rows are left of 1200 that were read before");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThatThrownBy(() -> read("SELECT at AS time, prise FROM ticks ORDER BY 1", FilePosition.START))
                .hasMessageStartingWith("query of X: PostgreSQL at " + database.url() + ": ERROR: column \"prise\"")
                .hasMessageContaining("Perhaps you meant to reference the column \"ticks.price\"");
        assertThatThrownBy(() -> read("SELECT at AS time, price AS prise FROM ticks ORDER BY 1", FilePosition.START))
                .hasMessageContaining("no column for price of trades; found: time, prise")
                .hasMessageContaining("nearest: \"prise\"");
        assertThatThrownBy(() -> read("SELECT at AS time, at AS price FROM ticks ORDER BY 1", FilePosition.START))
                .hasMessage(
                        "query of X: column \"price\" has the type timestamptz; a number is numeric, double precision,"
                                + " real, bigint, integer or text");
        assertThatThrownBy(() -> read("SELECT true AS time, price FROM ticks ORDER BY 1", FilePosition.START))
                .hasMessageStartingWith("query of X: column \"time\" has the type bool; a time is timestamptz");
        assertThatThrownBy(() -> read("DELETE FROM ticks RETURNING at AS time, price", FilePosition.START))
                .hasMessageContaining("PostgreSQL at " + database.url() + ": ERROR:");
    }

    private FilePosition positionBehind(int rows) throws Exception {
        try (LineSource source = open(ALL, FilePosition.START)) {
            for (int row = 0; row < rows; row++) {
                assertThat(source.next(new Line())).isTrue();
            }
            return new FilePosition(0, source.lines(), source.offset(), rows);
        }
    }

    private List<String> read(String query, FilePosition from) throws Exception {
        List<String> lines = new ArrayList<>();
        try (LineSource source = open(query, from)) {
            Line line = new Line();
            while (source.next(line)) {
                lines.add(line.text());
            }
        }
        return lines;
    }

    private LineSource open(String query, FilePosition from) throws Exception {
        FilePartition partition = QueryPartition.of("X", query, database.target(1), TRADES);
        return partition.medium().open(partition.files().get(0), TRADES.codec(), from);
    }
}
