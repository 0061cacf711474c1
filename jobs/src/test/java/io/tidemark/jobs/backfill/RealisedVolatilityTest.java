package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realised volatility of the shipped sets is made of the shortest bars that the run makes. */
class RealisedVolatilityTest {

    private static final int DAYS = 18;
    private static final int HOURS = 24;

    @TempDir
    Path files;

    private final double[] closes = new double[DAYS * HOURS];

    @BeforeEach
    void write() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<String> lines = new ArrayList<>(List.of("time,open,high,low,close,volume"));
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = 0; i < closes.length; i++) {
            closes[i] = 1_000 + random.nextInt(1, 100);
            lines.add(time.plusSeconds(3_600L * i) + ",1000,1200,900," + closes[i] + ",1");
        }
        Files.write(files.resolve("bars.csv"), lines);
    }

    @Test
    void ofADayItIsThatOfItsHours() throws IOException {
        assertThat(last("daily", "1h,1D", "realised_14"))
                .isCloseTo(realised(14 * HOURS, 1, 14) * Math.sqrt(365), within(1e-9));
    }

    @Test
    void whereThereAreDaysAloneItIsThatOfTheDays() throws IOException {
        assertThat(last("daily", "1D", "realised_14"))
                .isCloseTo(realised(14, HOURS, 14) * Math.sqrt(365), within(1e-9));
    }

    @Test
    void ofTheShortestBarsItIsTheirOwn() throws IOException {
        assertThat(last("core", "1h,1D", "realised_volatility"))
                .isCloseTo(realised(20, 1, 20) * Math.sqrt(365 * HOURS), within(1e-9));
    }

    /** The root of the squares of the last moves, so many closes apart, as shares of so many bars. */
    private double realised(int moves, int apart, int bars) {
        double squares = 0;
        for (int i = 0; i < moves; i++) {
            int at = closes.length - 1 - i * apart;
            double move = Math.log(closes[at] / closes[at - apart]);
            squares += move * move;
        }
        return Math.sqrt(squares / bars);
    }

    /** The value in the last row of the shortest timeframe that the set has. */
    private double last(String set, String timeframes, String feature) throws IOException {
        CommandRun run = CommandRun.backfill(
                files,
                "--bars @/bars.csv --instrument A.x --bar-size 1h --session CRYPTO --timeframes " + timeframes
                        + " --through 2024-02-01T00:00:00Z -D features.sets=[" + set + "]");
        assertThat(run.code()).as(run.err()).isZero();
        String timeframe = set.equals("core") ? "1h" : "1D";
        String row = run.lines("features.csv").stream()
                .filter(line -> line.startsWith("A.x," + timeframe + ","))
                .max(String::compareTo)
                .orElseThrow();
        return Arrays.stream(row.split(",", -1)[8].split(";"))
                .filter(cell -> cell.startsWith(feature + "="))
                .mapToDouble(cell -> Double.parseDouble(cell.substring(feature.length() + 1)))
                .findAny()
                .orElseThrow();
    }
}
