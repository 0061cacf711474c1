package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.BinanceFormat;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionTally;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw recordings of an exchange against a count in plain code. */
class RecordedFeedTest {

    private static final Pattern TIMED =
            Pattern.compile("(?:\"e\":\"(?:trade|bookTicker|depthUpdate)\".*?|\"lastUpdateId\":\\d+,)\"E\":(\\d+)");

    /** A snapshot that does not say when it was so is as old as its receipt. */
    private static final Pattern RECEIVED = Pattern.compile("^(\\d+)\\d{3} \\{\"lastUpdateId\":\\d+,\"bids\"");

    @ParameterizedTest
    @ValueSource(strings = {"cm_btcusd_perp_20240808.gz", "spot_btcusdt_20240808.gz", "usdm_btcusdt_20240808.gz"})
    void lateCountsAreThoseOfPlainCode(String file) throws IOException {
        Path path = ReferenceData.market("l2_feed/" + file);
        PartitionTally strict = scan(path, 0);
        long[] counted = count(path);
        assertThat(strict.records()).isEqualTo(counted[0]);
        assertThat(strict.count(Outcome.PROCESSED) + strict.count(Outcome.LATE)).isEqualTo(counted[1]);
        assertThat(strict.count(Outcome.LATE)).isEqualTo(counted[2]);
        assertThat(strict.count(Outcome.REJECTED)).isZero();
        assertThat(strict.count(Outcome.QUARANTINED)).isZero();
        assertThat(strict.lastClockMicros()).isEqualTo(counted[3]);

        PartitionTally usual = scan(path, 2_000_000L);
        assertThat(usual.count(Outcome.LATE)).isZero();
        assertThat(usual.count(Outcome.PROCESSED)).isEqualTo(counted[1]);
        // The recorder's clock is more than a second behind the exchange's.
        assertThat(scan(path, 200_000L).count(Outcome.LATE)).isEqualTo(counted[4]);
    }

    private static PartitionTally scan(Path path, long boundMicros) throws IOException {
        BinanceFormat format = new BinanceFormat(Instrument.of("BTCUSDT", "CRYPTO"));
        FilePartition partition = FilePlan.partition("feed", List.of(path), format);
        return LogScan.of(List.of(partition), ReferenceData.alwaysOpen(boundMicros), ReferenceData.anyGrid())
                .partitions()
                .get(0)
                .tally();
    }

    /** Lines; those with a used message; those of them that are late at bound 0; the last clock, µs; those dated by receipt. */
    private static long[] count(Path path) throws IOException {
        long lines = 0;
        long used = 0;
        long late = 0;
        long clock = Long.MIN_VALUE;
        long byReceipt = 0;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                Matcher timed = TIMED.matcher(line);
                Matcher received = RECEIVED.matcher(line);
                boolean isTimed = timed.find();
                if (isTimed || received.find()) {
                    long time = isTimed ? 1_000L * Long.parseLong(timed.group(1)) : Long.parseLong(received.group(1));
                    byReceipt += isTimed ? 0 : 1;
                    used++;
                    late += time < clock ? 1 : 0;
                    clock = Math.max(clock, time);
                }
            }
        }
        return new long[] {lines, used, late, clock, byReceipt};
    }
}
