package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of USD/COP over ten sessions in Bogota. The prices are those of EUR/USD, of which there are free minutes; the session, the
 * macro values with their two times and the arithmetic are the contract's.
 */
final class UsdCopTest {

    private static final double RELATIVE = 1e-12;
    private static final int FEATURES = 15;
    private static final int POSITION = 13;

    /** Its minutes begin on a holiday, which is nobody's session, and have two Sundays. */
    private static final int SESSIONS = 10;

    private static final int BARS = 60;

    @TempDir
    Path dir;

    @Test
    void everyValueEqualsItsDefinition() throws IOException {
        List<String> minutes = RealRun.files("lean/forex_oanda/minute/eurusd", "201405.*_quote.csv.gz");
        Path table = dir.resolve("macro.csv");
        UsdCopMacro.write(table);
        RealRun run = run("two", minutes, table, 2);

        compare(run, "EURUSD.oanda#bid", new NaiveUsdCop(minutes, 1, table).rows());
        compare(run, "EURUSD.oanda#ask", new NaiveUsdCop(minutes, 6, table).rows());

        RealRun other = run("one", minutes, table, 1);
        assertThat(Files.mismatch(other.out().resolve("features.csv"), run.out().resolve("features.csv")))
                .isNegative();
    }

    private RealRun run(String out, List<String> minutes, Path table, int parallelism) {
        return RealRun.of(
                dir.resolve(out),
                "--bars",
                minutes,
                "--instrument EURUSD.oanda --date from-name --time-format ms-of-day --bar-size 1m --session FX_COP"
                        + " --timeframes 5m --through 2014-05-16T00:00:00Z -D features.sets=[usdcop_15] -D macro.files=["
                        + table + "] --parallelism "
                        + parallelism);
    }

    private static void compare(RealRun run, String instrument, Map<Long, double[]> expected) throws IOException {
        List<String[]> rows = run.read("features.csv", line -> line.startsWith(instrument + ",5m,"));
        assertThat(rows).hasSize(SESSIONS * BARS);
        assertThat(rows.stream().map(cells -> Vendor.utc(cells[2]))).containsExactlyElementsOf(expected.keySet());
        int[] seen = new int[FEATURES];
        for (String[] cells : rows) {
            assertThat(cells[4]).isEqualTo("ddc9d7cdba81ab3d");
            double[] wanted = expected.get(Vendor.utc(cells[2]));
            String[] values = cells[8].split(";");
            assertThat(values).hasSize(FEATURES);
            for (int i = 0; i < FEATURES; i++) {
                String text = values[i].substring(values[i].indexOf('=') + 1);
                double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
                if (Double.isNaN(wanted[i])) {
                    assertThat(value).as("%s at %s", values[i], cells[2]).isNaN();
                } else {
                    assertThat(value)
                            .as("%s at %s", values[i], cells[2])
                            .isCloseTo(wanted[i], within(RELATIVE * Math.abs(wanted[i])));
                    seen[i]++;
                }
            }
        }
        assertThat(seen[POSITION]).isZero();
        seen[POSITION] = rows.size();
        // The longest return has its first value at bar 49.
        assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThanOrEqualTo(rows.size() - 48);
    }
}
