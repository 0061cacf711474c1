package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogScanTest {

    private static final long BOUND = 2_000_000L;
    private static final CsvFormat TRADES = CsvFormat.of(CsvKind.TRADES).withInstrument(Instrument.of("X", "CRYPTO"));
    private static final CsvFormat LOG = CsvFormat.of(CsvKind.LOG).withListings(name -> Instrument.of(name, "CRYPTO"));

    @TempDir
    Path folder;

    @Test
    void plainFilesReachToTheirGreatestClock() throws IOException {
        LogScan scan = scan(trades("a", 1_000_000_000L, 1_000_000_010L), trades("b", 1_000_000_000L, 1_000_000_500L));
        assertThat(scan.hasHeartbeats()).isFalse();
        assertThat(scan.records()).isEqualTo(4);
        assertThat(scan.horizonMicros(OptionalLong.empty(), BOUND)).isEqualTo(1_000_000_500_000_000L - BOUND);
        assertThat(scan.horizonMicros(OptionalLong.of(7), BOUND)).isEqualTo(7);
    }

    @Test
    void logsWithHeartbeatsReachToTheLeastClock() throws IOException {
        String head = "type,instrument,event_us,ingest_us,price,size,side,id,sequence\n";
        LogScan scan = scan(
                part("p0", head + "T,X,5000000,,1,1,,,\nH,,9000000,,,,,,\n", LOG),
                part("p1", head + "H,,7000000\n", LOG));
        assertThat(scan.hasHeartbeats()).isTrue();
        assertThat(scan.records()).isEqualTo(1);
        assertThat(scan.horizonMicros(OptionalLong.empty(), BOUND)).isEqualTo(5_000_000L);
    }

    @Test
    void tellsTheInstrumentsOfEachPartition() throws IOException {
        String head = "type,instrument,event_us,ingest_us,price,size,side,id,sequence\n";
        LogScan scan = scan(
                part("p0", head + "T,Y,5000000,,1,1,,,\nT,X,5000000,,1,1,,,\nT,Y,1,,1,1,,,\nH,,9000000,,,,,,\n", LOG),
                part("p1", head + "T,Z,5000000,,bad,1,,,\n", LOG));
        assertThat(scan.partitions().get(0).instruments()).containsExactly("X", "Y");
        assertThat(scan.partitions().get(1).instruments()).isEmpty();
    }

    @Test
    void aLogWithoutAnyTimeHasNoHorizon() throws IOException {
        LogScan scan = scan(part("p", "time,price\nbad,1\n", TRADES));
        assertThat(scan.horizonMicros(OptionalLong.empty(), BOUND)).isEqualTo(MarketEvent.NONE);
        assertThat(scan.partitions().get(0).tally().count(Outcome.REJECTED)).isOne();
    }

    @Test
    void filesOfAPartitionAreOrderedByTimeAndNewestFirstOnesTurned() throws IOException {
        Path late =
                Files.writeString(folder.resolve("1.csv"), "time,price\n1000000900,3\n1000000800,2\n1000000700,1\n");
        Path early =
                Files.writeString(folder.resolve("2.csv"), "time,price\n1000000100,1\n1000000090,1\n1000000110,1\n");
        FilePartition partition = FilePlan.partition("p", List.of(late, early), TRADES);
        assertThat(partition.files())
                .containsExactly(PartFile.ascending(early.toString()), new PartFile(late.toString(), true));
        PartitionSummary summary = scan(partition).partitions().get(0);
        assertThat(summary.descending()).isTrue();
        assertThat(summary.bytes()).isEqualTo(Files.size(late) + Files.size(early));
        assertThat(summary.tally().count(Outcome.LATE)).isOne();
        assertThat(summary.tally().count(Outcome.PROCESSED)).isEqualTo(5);
        assertThat(summary.firstMicros()).isEqualTo(1_000_000_100_000_000L);
        assertThat(summary.lastMicros()).isEqualTo(1_000_000_900_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "true,1,3221",
        "true,1,3321",
        "true,1,3211",
        "false,1,1123",
        "false,2,222",
        "false,2,2213",
        "false,3,3224"
    })
    void recordsOfOneTimeSayNothingAboutTheWayAFileIsWritten(boolean descending, long first, String times)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (String each : List.of(times, String.valueOf(first), String.valueOf(first + 1))) {
            StringBuilder text = new StringBuilder("time,price\n");
            each.chars()
                    .forEach(second ->
                            text.append("100000000").append((char) second).append(",1\n"));
            files.add(Files.writeString(folder.resolve(files.size() + ".csv"), text));
        }
        assertThat(FilePlan.partition("p", files, TRADES).files())
                .startsWith(
                        new PartFile(files.get(0).toString(), descending),
                        PartFile.ascending(files.get(1).toString()));
    }

    @Test
    void saysWhetherBarsFitAGrid() throws IOException {
        CsvFormat bars =
                CsvFormat.of(CsvKind.BARS).withBarMicros(3_600_000_000L).withInstrument(Instrument.of("X", "CRYPTO"));
        FilePartition partition =
                part("p", "time,open,high,low,close\n2013-10-07 09:30,1,1,1,1\n2013-10-07 10:00,1,1,1,1\n", bars);
        BarGrid halfPast = new BarGrid() {
            @Override
            public boolean opensOnSession(InputBar bar) {
                return bar.eventMicros % 3_600_000_000L == 1_800_000_000L;
            }

            @Override
            public boolean opensOnClock(InputBar bar) {
                return true;
            }
        };
        FilePartition other =
                part("q", "time,open,high,low,close\n2013-10-07 10:00,1,1,1,1\n2013-10-07 11:00,1,1,1,1\n", bars);
        LogScan scan = LogScan.of(List.of(partition, other), ReferenceData.alwaysOpen(BOUND), halfPast);
        assertThat(scan.partitions())
                .extracting(PartitionSummary::grid)
                .containsExactly(new GridFit(2, 1, 0), new GridFit(2, 2, 0));
        assertThat(scan.grid()).isEqualTo(new GridFit(4, 3, 0));
    }

    @Test
    void oneFarFutureRecordIsQuarantinedAndMovesNothing() throws IOException {
        FilePartition partition =
                part("p", "time,price\n1000000000,1\n1900000000,1\nbad,1\nbad,1\n1000000001,1\n", TRADES);
        PartitionSummary summary = scan(partition).partitions().get(0);
        assertThat(summary.tally().count(Outcome.QUARANTINED)).isOne();
        assertThat(summary.tally().lastClockMicros()).isEqualTo(1_000_000_001_000_000L);
    }

    @Test
    void aFileThatIsNamedTwiceIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("twice.csv"), "time,price\n");
        Path same = folder.resolve("x/../twice.csv");
        assertThatThrownBy(() -> FilePlan.partition("p", List.of(file, same), TRADES))
                .hasMessageContaining("twice.csv stands twice among the files of p");
    }

    @Test
    void patternsFindFilesOrSayWhatIsNear() throws IOException {
        Files.createDirectories(folder.resolve("spy/old"));
        Path b = Files.writeString(folder.resolve("spy/20131008_trade.csv"), "");
        Path a = Files.writeString(folder.resolve("spy/20131007_trade.csv"), "");
        Path deep = Files.writeString(folder.resolve("spy/old/20121007_trade.csv"), "");
        assertThat(FileGlob.expand(folder + "/spy/2013*_trade.csv")).containsExactly(a, b);
        assertThat(FileGlob.expand(folder + "/**trade.csv")).containsExactly(a, b, deep);
        assertThat(FileGlob.expand(folder + "/s?y/{20131007,20131008}*.csv")).containsExactly(a, b);
        assertThat(FileGlob.expand(a.toString())).containsExactly(a);
        assertThatThrownBy(() -> FileGlob.expand(folder + "/spy/20131007_quote.csv"))
                .hasMessageContaining(folder + "/spy/20131007_quote.csv: no such file")
                .hasMessageContaining("nearest: " + a);
        assertThatThrownBy(() -> FileGlob.expand(folder + "/spy/*.gz"))
                .hasMessageEndingWith(
                        "/spy/*.gz; " + folder.resolve("spy") + " holds 20131007_trade.csv, 20131008_trade.csv, old");
        assertThatThrownBy(() -> FileGlob.expand(folder + "/spx/*.gz"))
                .hasMessageContaining("no file matches")
                .hasMessageEndingWith("; nearest: " + folder.resolve("spy"));
        for (int i = 0; i < 9; i++) {
            Files.writeString(folder.resolve("spy/old/" + i), "");
        }
        assertThatThrownBy(() -> FileGlob.expand(folder + "/spy/old/*.gz"))
                .hasMessageEndingWith(" holds 0, 1, 2, 20121007_trade.csv, 3, 4, 5, 6, … (10 in all)");
        Files.createDirectories(folder.resolve("spy/void"));
        assertThatThrownBy(() -> FileGlob.expand(folder + "/spy/void/a.csv")).hasMessageEndingWith("void is empty");
        assertThatThrownBy(() -> FileGlob.expand(folder + "/spy")).hasMessageContaining("is a directory");
    }

    private FilePartition trades(String name, long... seconds) throws IOException {
        StringBuilder text = new StringBuilder("time,price\n");
        for (long second : seconds) {
            text.append(second).append(",1\n");
        }
        return part(name, text.toString(), TRADES);
    }

    private FilePartition part(String name, String text, CsvFormat format) throws IOException {
        return FilePlan.partition(name, List.of(Files.writeString(folder.resolve(name + ".csv"), text)), format);
    }

    private static LogScan scan(FilePartition... partitions) throws IOException {
        return LogScan.of(List.of(partitions), ReferenceData.alwaysOpen(BOUND), ReferenceData.anyGrid());
    }
}
