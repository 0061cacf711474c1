package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFilesTest {

    @TempDir
    Path dir;

    @Test
    void sameSeedSameBytesOtherSeedOtherBytes() throws Exception {
        PartFiles.write(new SimulatedMarket(Profiles.small(5)), dir.resolve("a"), 4);
        PartFiles.write(new SimulatedMarket(Profiles.small(5)), dir.resolve("b"), 4);
        PartFiles.write(new SimulatedMarket(Profiles.small(6)), dir.resolve("c"), 4);
        for (int i = 0; i < 4; i++) {
            String part = "part-" + i + ".csv";
            assertThat(sha256(dir.resolve("b").resolve(part)))
                    .isEqualTo(sha256(dir.resolve("a").resolve(part)))
                    .isNotEqualTo(sha256(dir.resolve("c").resolve(part)));
        }
    }

    @Test
    void countsAreWhatTheRealGateFinds() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            List<SimulationCounts> counts = PartFiles.write(new SimulatedMarket(Profiles.small(seed)), dir, 4);
            for (int i = 0; i < 4; i++) {
                assertMatches(counts.get(i), LogOracle.read(dir.resolve("part-" + i + ".csv")));
            }
            SimulationCounts total = SimulationCounts.sum(counts);
            assertThat(total.records()).isBetween(15_000L, 25_000L);
            assertThat(total.of(Outcome.LATE)).isPositive();
            assertThat(total.of(Outcome.DUPLICATE)).isPositive();
            assertThat(total.of(Outcome.REJECTED)).isPositive();
        }
    }

    @Test
    void instrumentsStayInThePartitionThatKafkaGivesThem() throws IOException {
        PartFiles.write(new SimulatedMarket(Profiles.small(2)), dir, 3);
        for (int i = 0; i < 3; i++) {
            int partition = i;
            assertThat(LogOracle.read(dir.resolve("part-" + i + ".csv")).processed)
                    .isNotEmpty()
                    .allMatch(trade -> KafkaPartition.of(trade.instrument, 3) == partition);
        }
    }

    @Test
    void partitionsEndRagged() throws IOException {
        PartFiles.write(new SimulatedMarket(Profiles.small(2)), dir, 4);
        long previous = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long last = LogOracle.read(dir.resolve("part-" + i + ".csv")).clock.micros();
            assertThat(last).isLessThan(previous);
            previous = last;
        }
    }

    static void assertMatches(SimulationCounts counts, LogOracle oracle) {
        assertThat(oracle.late()).isEqualTo(counts.of(Outcome.LATE));
        assertThat(oracle.rejected()).isEqualTo(counts.of(Outcome.REJECTED));
        assertThat(oracle.duplicates).isEqualTo(counts.of(Outcome.DUPLICATE));
        assertThat(oracle.processed).hasSize(Math.toIntExact(counts.of(Outcome.PROCESSED)));
        assertThat(oracle.clock.heartbeats()).isEqualTo(counts.heartbeats());
        assertThat(oracle.clock.count(Outcome.QUARANTINED)).isZero();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
