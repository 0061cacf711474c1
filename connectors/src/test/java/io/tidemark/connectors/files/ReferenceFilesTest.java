package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every real file is readable, and what is rejected in it is known and has a reason. */
class ReferenceFilesTest {

    private static final List<String> FOLDERS =
            List.of("crypto_1m", "crypto_bars", "equity_daily", "fx", "lean", "multi_timeframe");
    private static final long MINUTE = 60_000_000L;
    private static final Pattern MINUTES = Pattern.compile("_(\\d+)m[._]");

    /**
     * Rejected records by file. The bad one: 50 rows without a date, 51 without prices, 52 of zeros, 94 volumes of
     * 9·10^13 that do not fit at size_scale 8, 9 bars whose prices contradict each other, 3 negative numbers. The other
     * consists of zeros.
     */
    private static final Map<String, Long> REJECTED =
            Map.of("equity_daily/skender_bad.csv", 259L, "equity_daily/skender_zeros.csv", 200L);

    static Stream<String> files() throws IOException {
        String root = System.getenv(ReferenceData.VARIABLE);
        if (root == null) {
            return Stream.of("none");
        }
        Path market = Path.of(root, "market");
        try (Stream<Path> all = Files.walk(market)) {
            List<String> names = all.filter(Files::isRegularFile)
                    .map(path -> market.relativize(path).toString())
                    .filter(name -> FOLDERS.contains(name.substring(0, name.indexOf('/'))))
                    .filter(name -> !name.contains("factor_files") && !name.contains("map_files"))
                    .filter(name -> !name.contains("interest-rate"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadable(String name) throws IOException {
        FilePartition partition = FilePlan.partition("p", List.of(ReferenceData.market(name)), format(name));
        PartitionSummary summary = LogScan.of(
                        List.of(partition), ReferenceData.alwaysOpen(2_000_000L), ReferenceData.anyGrid())
                .partitions()
                .get(0);
        assertThat(summary.tally().count(Outcome.REJECTED)).isEqualTo(REJECTED.getOrDefault(name, 0L));
        assertThat(summary.tally().count(Outcome.IGNORED)).isZero();
        assertThat(summary.tally().count(Outcome.QUARANTINED)).isZero();
        assertThat(summary.tally().count(Outcome.PROCESSED) > 0).isEqualTo(!name.contains("zeros"));
        assertThat(summary.descending()).isEqualTo(name.contains("coinbase_ethusd"));
    }

    private static CsvFormat format(String name) {
        if (name.startsWith("fx/")) {
            return of(CsvKind.TRADES);
        }
        if (!name.startsWith("lean/")) {
            Matcher minutes = MINUTES.matcher(name);
            CsvFormat bars = of(CsvKind.BARS);
            if (name.contains("intraday") || name.contains("gap_ten")) {
                return bars.withBarMicros(MINUTE);
            }
            if (name.contains("ethusd_5m")) {
                return bars.withBarMicros(5 * MINUTE);
            }
            return bars.withBarMicros(
                    minutes.find() ? Long.parseLong(minutes.group(1)) * MINUTE : CsvFormat.DAY_MICROS);
        }
        return lean(name);
    }

    private static CsvFormat lean(String name) {
        if (name.contains("/tick/")) {
            return name.contains("quote")
                    ? of(CsvKind.QUOTES)
                    : of(CsvKind.TRADES).withZone("America/New_York").withExcludedConditions(0x100000L);
        }
        CsvFormat bars = of(CsvKind.BARS);
        if (name.contains("equity")) {
            bars = bars.withZone("America/New_York").withPriceExponent(4);
        }
        if (name.contains("/daily/")) {
            return bars.withBarMicros(CsvFormat.DAY_MICROS);
        }
        if (name.contains("/hour/")) {
            return bars.withBarMicros(60 * MINUTE);
        }
        return bars.withBarMicros(name.contains("/second/") ? 1_000_000L : MINUTE);
    }

    private static CsvFormat of(CsvKind kind) {
        return CsvFormat.of(kind).withInstrument(Instrument.of("X", "CRYPTO"));
    }
}
