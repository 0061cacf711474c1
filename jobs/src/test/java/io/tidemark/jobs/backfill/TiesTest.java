package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades of one instant are in the order of their sequence, else of their numeric id, else of the file. */
class TiesTest {

    private static final int OPEN = 4;
    private static final int CLOSE = 7;

    @TempDir
    Path files;

    @ParameterizedTest
    @CsvSource({
        "'sequence,id', '1,8', '2,7', '3,9', 101, 103",
        "'id', '12', '11', '9', 103, 101",
        "'id', 'c', 'b', 'a', 101, 103",
        "'side', 'buy', 'sell', 'buy', 101, 103",
    })
    void ofATable(String columns, String first, String second, String third, String open, String close)
            throws IOException {
        Files.writeString(
                files.resolve("a.csv"),
                "time,price,size," + columns + "\n2024-01-02T09:00:00Z,101,1," + first + "\n2024-01-02T09:00:00Z,102,1,"
                        + second + "\n2024-01-02T09:00:00Z,103,1," + third + "\n");
        assertBar("--trades @/a.csv", 3, open, close);
    }

    /** The last message repeats the first id: a duplicate, whatever orders the others. */
    @Test
    void ofAFeed() throws IOException {
        Files.writeString(
                files.resolve("a.log"), message(101, 8) + message(102, 7) + message(103, 6) + message(104, 8));
        assertBar("--feed binance @/a.log", 4, "103", "101");
    }

    private static String message(int price, int id) {
        return "1704186000000000000 {\"e\":\"trade\",\"E\":1704186000000,\"t\":" + id + ",\"p\":\"" + price
                + "\",\"q\":\"2\"}\n";
    }

    private void assertBar(String input, int records, String open, String close) throws IOException {
        CommandRun run = CommandRun.backfill(files, input + " --instrument A.x --timeframes 1m --parallelism 1");
        run.assertDone(records);
        List<String> bar = List.of(run.lines("bars.csv").get(1).split(","));
        assertThat(bar.get(OPEN)).as("open").isEqualTo(open);
        assertThat(bar.get(CLOSE)).as("close").isEqualTo(close);
    }
}
