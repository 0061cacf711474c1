package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that cannot be used are turned away one by one, with file, line and reason; the run goes on, exit code 0. */
class BadLinesTest {

    private static final String HEADER = "time,price,size,id";
    private static final String T = "2024-01-02T09:00:00Z";
    private static final int FIRST = 2;

    @TempDir
    static Path files;

    private static CommandRun run;
    private static List<SideRecord> turned;

    /** A line, its class, and what is said of it. */
    private record Bad(String kind, String line, String reason) {}

    private static final List<Bad> BAD = List.of(
            new Bad("truncated", T + ",100.5", "2 columns instead of 4"),
            new Bad("truncated", T, "1 columns instead of 4"),
            new Bad("truncated", T + ",,2,t2", "price is empty"),
            new Bad("truncated", ",100.5,2,t3", "time is empty"),
            new Bad("truncated", T + ",100.5,\"2,t4", "3 columns instead of 4"),
            new Bad("truncated", "2024-01-0,100.5,2,t5", "time \"2024-01-0\" is not a time"),
            new Bad("not a number", T + ",abc,2,t2", "price \"abc\" is not a number"),
            new Bad("not a number", T + ",NaN,2,t2", "price \"NaN\" is not a number"),
            new Bad("not a number", T + ",Infinity,2,t2", "price \"Infinity\" is not a number"),
            new Bad("not a number", T + ",100.5,two,t2", "size \"two\" is not a number"),
            new Bad("not a number", T + ",1.2.3,2,t2", "price \"1.2.3\" is not a number"),
            new Bad("not a number", T + ",0x10,2,t2", "price \"0x10\" is not a number"),
            new Bad("not a number", T + ",\u0661\u0662,2,t2", "price \"\u0661\u0662\" is not a number"),
            new Bad("not a number", T + ",1\r2,2,t2", "is not a number"),
            new Bad("not a number", T + ",1\0002,2,t2", "is not a number"),
            new Bad("not a number", T + ",\"a\"\"b\",2,t2", "is not a number"),
            new Bad("not a number", "noon,100.5,2,t2", "time \"noon\" is not a time"),
            new Bad(
                    "out of range",
                    T + ",1e400,2,t2",
                    "price \"1e400\" does not fit: lower price_scale (now 9) of A.x"),
            new Bad("out of range", T + ",99999999999999999999,2,t2", "does not fit: lower price_scale (now 9)"),
            new Bad("out of range", T + ",100.5,99999999999999999999,t2", "does not fit: lower size_scale (now"),
            new Bad("out of range", "99999999999999999999,100.5,2,t2", "is not a time"),
            new Bad("out of range", "2024-02-30T09:00:00Z,100.5,2,t2", "is not a time"),
            new Bad("out of range", "2024-01-02T25:00:00Z,100.5,2,t2", "is not a time"),
            new Bad("out of range", T + ",0,2,t2", "price \"0\" is not a positive price"),
            new Bad("negative", T + ",-100.5,2,t2", "price \"-100.5\" is not a positive price"),
            new Bad("negative", T + ",100.5,-2,t2", "size \"-2\" is a negative size"),
            new Bad("negative", T + ",-0.00000001,2,t2", "is not a positive price"),
            new Bad("negative", "-9223372036854775808,100.5,2,t2", "is not a time"),
            new Bad("wrong columns", T + ",100.5,2,t2,x", "5 columns instead of 4"),
            new Bad("wrong columns", T + ";100.5;2;t2", "1 columns instead of 4"),
            new Bad("wrong columns", "100.5," + T + ",2,t2", "is not a"),
            new Bad("wrong columns", HEADER, "time \"time\" is not a time"),
            new Bad("wrong columns", ",,,", "time is empty"),
            new Bad("wrong columns", ",".repeat(300), "301 columns instead of 4"),
            new Bad("wrong columns", T + "," + "9".repeat(5_000) + ",2,t2", "longer than 4096 bytes"),
            new Bad("year", "1969-12-31T23:59:59Z,100.5,2,t2", "outside the years 1970–2100 of session CRYPTO"),
            new Bad("year", "2101-01-01T00:00:00Z,100.5,2,t2", "outside the years 1970–2100 of session CRYPTO"),
            new Bad("year", "0001-01-01T00:00:00Z,100.5,2,t2", "outside the years 1970–2100 of session CRYPTO"),
            new Bad("year", "9999-12-31T23:59:59Z,100.5,2,t2", "outside the years 1970–2100 of session CRYPTO"));

    /** One run over one file: a good line before each bad one and at the end, so that each position is its own. */
    @BeforeAll
    static void runOnce() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Bad each : BAD) {
            lines.add(T + ",100.5,2,g" + lines.size());
            lines.add(each.line());
        }
        lines.add(T + ",100.5,2,last");
        Files.writeString(files.resolve("a.csv"), String.join("\n", lines));
        run = CommandRun.backfill(files, "--trades @/a.csv --instrument A.x --timeframes 1m --parallelism 1");
        turned = run.assertDone(2 * BAD.size() + 1);
    }

    @Test
    void allOthersAreProcessed() throws IOException {
        assertThat(turned)
                .extracting(SideRecord::position)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(BAD);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(BAD.size() + 1L);
        assertThat(run.out()).contains("in " + (2 * BAD.size() + 1) + " records", "rejected " + BAD.size());
        assertThat(run.out()).contains("the first rejected is " + files.resolve("a.csv") + ":3: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "not a number", "out of range", "negative", "wrong columns"})
    void saysFileLineAndReason(String kind) {
        assertThat(BAD).filteredOn(each -> each.kind().equals(kind)).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < BAD.size(); i++) {
            if (BAD.get(i).kind().equals(kind)) {
                SideRecord record = at(line(i));
                assertThat(record.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(record.reason())
                        .startsWith("a.csv:" + line(i) + ": ")
                        .contains(BAD.get(i).reason());
                assertThat(record.raw()).startsWith(start(BAD.get(i).line()));
            }
        }
    }

    @Test
    void yearsOutsideOfASessionFile() {
        for (int i = 0; i < BAD.size(); i++) {
            if (BAD.get(i).kind().equals("year")) {
                SideRecord record = at(line(i));
                assertThat(record.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(record.reason()).isEqualTo(BAD.get(i).reason());
                assertThat(record.file()).isEqualTo(files + "/a.csv");
                assertThat(record.instrument()).isEqualTo("A.x");
            }
        }
    }

    @Test
    void daysOutsideOfASessionFile(@TempDir Path folder) throws IOException {
        String header = "date,open,high,low,close,volume";
        Files.writeString(
                folder.resolve("a.csv"),
                String.join(
                        "\n",
                        header,
                        "1900-01-02,1,2,1,2,5",
                        "2024-01-02,10,20,5,15,100",
                        "2024-01-06,10,20,5,15,100",
                        "2024-01-03,10,9,11,10,100",
                        "2150-01-04,1,2,1,2,5",
                        ""));
        CommandRun days = CommandRun.backfill(
                folder,
                "--bars @/a.csv --bar-size 1D --session US_EQUITY --instrument A.x --timeframes 1D --parallelism 1");
        List<SideRecord> away = days.assertDone(5);
        assertThat(away).extracting(SideRecord::position).containsExactly(2L, 5L, 6L);
        assertThat(away)
                .extracting(SideRecord::reason)
                .containsExactly(
                        "a.csv:2: 1900-01-02 is outside the years of the session calendar",
                        "a.csv:5: high is below low",
                        "a.csv:6: 2150-01-04 is outside the years of the session calendar");
        assertThat(days.count(Outcome.IGNORED)).as("a Saturday").isEqualTo(1);
    }

    @Test
    void aLineOfBidAndAskIsTurnedAwayAsOne(@TempDir Path folder) throws IOException {
        String bar = ",1,2,1,2,3,4,3,4";
        Files.writeString(
                folder.resolve("a.csv"),
                String.join(
                        "\n",
                        "time,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close",
                        "2024-01-02T09:00:00Z" + bar,
                        "2024-01-02T09:05:00Z" + bar,
                        "2024-01-02T09:01:00Z" + bar,
                        "2024-01-02T09:06:30Z" + bar,
                        "2024-01-02T09:07:00Z" + bar,
                        ""));
        CommandRun quotes = CommandRun.backfill(
                folder, "--bars @/a.csv --bar-size 1m --instrument A.x --timeframes 1m --parallelism 1");
        List<SideRecord> away = quotes.assertDone(5);
        assertThat(away).extracting(SideRecord::position).containsExactly(4L, 5L);
        assertThat(away).extracting(SideRecord::outcome).containsExactly(Outcome.LATE, Outcome.REJECTED);
        assertThat(quotes.lines("bars.csv")).hasSize(1 + 2 * 3);
    }

    @Test
    void numbersWithMoreDigitsThanAreKeptAreRoundedAndCounted(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                String.join("\n", "time,price,size", T + ",100.1234567895,2.123456785", T + ",100.123,2.000000001"));
        Files.writeString(folder.resolve("b.csv"), String.join("\n", "time,price,size", T + ",7.00000000000,0.1", ""));
        CommandRun digits = CommandRun.backfill(
                folder, "--trades @/a.csv @/b.csv --instrument A.x --timeframes 1m --parallelism 1");
        digits.assertDone(3);
        assertThat(digits.summary().get("rounded").asInt()).isEqualTo(3);
        assertThat(run.summary().get("rounded").asInt()).isZero();
    }

    private static int line(int bad) {
        return FIRST + 2 * bad + 1;
    }

    private static SideRecord at(int line) {
        return turned.stream()
                .filter(each -> each.position() == line)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("line " + line + " was not turned away: " + BAD.get((line - FIRST) / 2)));
    }

    private static String start(String line) {
        return line.substring(0, Math.min(4_000, line.length()));
    }
}
