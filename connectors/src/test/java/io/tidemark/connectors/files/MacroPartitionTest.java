package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.MacroCsvFormat;
import io.tidemark.connectors.codec.MacroJsonFormat;
import io.tidemark.connectors.codec.MacroSeriesFixture;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macro files as partitions of a log, behind its clock. */
class MacroPartitionTest {

    @TempDir
    Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static FilePartition partition(Path file, RecordFormat format) {
        return new FilePartition("macro", List.of(PartFile.ascending(file.toString())), format, new SortedMedium());
    }

    private static List<String> read(FilePartition partition, PartitionClock clock) throws IOException {
        Admission admission = ReferenceData.alwaysOpen(2_000_000L);
        List<String> seen = new ArrayList<>();
        ReferenceData.read(partition, arrival -> {
            clock.admit(arrival, admission);
            seen.add(said(arrival));
        });
        return seen;
    }

    private static String said(Arrival arrival) {
        return arrival.position + ":"
                + (arrival.event instanceof MacroEvent macro
                        ? macro.value.series() + "=" + macro.value.value()
                        : arrival.reason);
    }

    @Test
    void rewritesBetweenTheirDatesAreNotLate() throws IOException {
        Path file = write(
                "macro.csv",
                "series,value_date,received_at,value",
                "DXY,2024-01-02,2024-01-20T06:00:00Z,103",
                "DXY,2024-01-02,,102",
                "DXY,2024-01-03,oops,104",
                "DXY,2024-01-04,,105",
                "DXY,2024-01-03,,104");
        PartitionClock clock = PartitionClock.opening();
        assertThat(read(partition(file, MacroCsvFormat.table(MacroSeriesFixture.CATALOG)), clock))
                .containsExactly(
                        "3:DXY=102.0",
                        "4:macro.csv:4: received_at \"oops\" is not a time (auto)",
                        "6:DXY=104.0",
                        "5:DXY=105.0",
                        "2:DXY=103.0");
        assertThat(clock.count(Outcome.PROCESSED)).isEqualTo(4);
        assertThat(clock.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(clock.count(Outcome.LATE)).isZero();
    }

    /** A reader that is stopped after any record goes on with the next one. */
    @Test
    void goesOnBehindEveryRecord() throws IOException {
        Path file = write(
                "macro.csv",
                "series,value_date,received_at,value",
                "DXY,2024-01-02,2024-01-20T06:00:00Z,103",
                "DXY,2024-01-02,,102",
                "",
                "DXY,2024-01-04,,105",
                "x",
                "DXY,2024-01-03,,104");
        FilePartition partition = partition(file, MacroCsvFormat.table(MacroSeriesFixture.CATALOG));
        List<String> whole = read(partition, PartitionClock.opening());
        assertThat(whole).hasSize(5);
        FilePosition position = FilePosition.START;
        List<String> pieces = new ArrayList<>();
        for (boolean more = true; more; ) {
            FileSplit split = new FileSplit("macro", 0, partition.files(), position);
            try (PartitionCursor cursor = new PartitionCursor(split, partition.format(), partition.medium())) {
                more = cursor.hasNext();
                if (more) {
                    pieces.add(said(cursor.take().arrival));
                    position = cursor.position();
                }
            }
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void heartbeatsMoveTheClock() throws IOException {
        Path file = write(
                "macro.jsonl",
                "{\"type\":\"macro\",\"series\":\"DXY\",\"value_date\":\"2024-01-02\",\"value\":1}",
                "{\"type\":\"heartbeat\",\"event_us\":1704300000000000}",
                "{\"type\":\"macro\",\"series\":\"VIX\",\"value_date\":\"2024-01-02\",\"value\":1}");
        FilePartition partition = new FilePartition(
                "macro", List.of(PartFile.ascending(file.toString())), new MacroJsonFormat(MacroSeriesFixture.CATALOG));
        PartitionClock clock = PartitionClock.opening();
        assertThat(read(partition, clock)).hasSize(3).last().isEqualTo("3:VIX=1.0");
        assertThat(clock.heartbeats()).isEqualTo(1);
        assertThat(clock.micros()).isEqualTo(1_704_300_000_000_000L);
        assertThat(clock.count(Outcome.LATE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "VIX, CLOSE, vix_to_2019-12-31.csv.gz, 7556, 0, 13.78",
        "OIL, '', wti_to_2019-12-31.csv.gz, 8569, 0, 61.14",
        "OIL, '', brent_to_2019-12-31.csv.gz, 8281, 0, 67.77",
        "UST10Y, 10y, us_treasury_yields_to_2012-12-31.csv.gz, 5755, 1, 1.78",
        "UST10Y, 20y, us_treasury_yields_to_2012-12-31.csv.gz, 4816, 940, 2.54"
    })
    void readsRealFiles(String series, String column, String file, int values, int blanks, double last)
            throws IOException {
        Path path = ReferenceData.market("macro/" + file);
        FilePartition partition = partition(path, MacroCsvFormat.published(MacroSeriesFixture.CATALOG, series, column));
        PartitionClock clock = PartitionClock.opening();
        List<MacroValue> read = new ArrayList<>();
        Admission admission = ReferenceData.alwaysOpen(2_000_000L);
        ReferenceData.read(partition, arrival -> {
            clock.admit(arrival, admission);
            if (arrival.event instanceof MacroEvent macro) {
                read.add(macro.value);
            }
        });
        assertThat(clock.count(Outcome.PROCESSED)).isEqualTo(values);
        assertThat(clock.count(Outcome.IGNORED)).isEqualTo(blanks);
        assertThat(clock.count(Outcome.REJECTED) + clock.count(Outcome.LATE) + clock.count(Outcome.QUARANTINED))
                .isZero();
        assertThat(read.get(read.size() - 1).value()).isEqualTo(last);
    }
}
