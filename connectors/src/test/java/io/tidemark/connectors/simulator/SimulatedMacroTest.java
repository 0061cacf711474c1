package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.MacroCsvFormat;
import io.tidemark.connectors.codec.MacroJsonFormat;
import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroSeries;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.MacroEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seeded macro stream. */
class SimulatedMacroTest {

    private static final int FIRST = Math.toIntExact(LocalDate.of(2018, 1, 1).toEpochDay());
    private static final int LAST = Math.toIntExact(LocalDate.of(2023, 12, 31).toEpochDay());
    private static final MacroCatalog CATALOG = new MacroCatalog(
            List.of(
                    MacroSeries.of("DXY", MacroFrequency.DAILY, "WEEKDAYS"),
                    MacroSeries.of("EMBI", MacroFrequency.DAILY, "WEEKDAYS"),
                    MacroSeries.of("COL_10Y", MacroFrequency.DAILY, "WEEKDAYS"),
                    MacroSeries.of("UST10Y", MacroFrequency.DAILY, "WEEKDAYS"),
                    MacroSeries.of("CPI", MacroFrequency.MONTHLY, "WEEKDAYS"),
                    MacroSeries.of("GDP_US", MacroFrequency.QUARTERLY, "WEEKDAYS"),
                    MacroSeries.of("HALTS", MacroFrequency.EVENT, "WEEKDAYS")),
            List.of());

    @TempDir
    Path folder;

    private static SimulatedMacro simulated(long seed, MacroFaults faults, List<MacroSpec.Path> paths) {
        return new SimulatedMacro(new MacroSpec(seed, CATALOG, paths, FIRST, LAST, faults));
    }

    private static List<MacroValue> of(String series, List<MacroValue> values) {
        return values.stream().filter(value -> value.series().equals(series)).toList();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        List<byte[]> written = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            Path file = folder.resolve("macro");
            MacroFiles.writeCsv(simulated(seed, MacroFaults.USUAL, MacroSpec.usual()), file);
            written.add(Files.readAllBytes(file));
            MacroFiles.writeJson(simulated(seed, MacroFaults.USUAL, MacroSpec.usual()), file);
            written.add(Files.readAllBytes(file));
        }
        assertThat(written.get(0)).isEqualTo(written.get(2)).isNotEqualTo(written.get(4));
        assertThat(written.get(1)).isEqualTo(written.get(3)).isNotEqualTo(written.get(5));
        assertThat(written.get(0).length).isGreaterThan(100_000);
    }

    @Test
    void aSeriesMoreChangesNoOther() {
        List<MacroSpec.Path> more = new ArrayList<>(MacroSpec.usual());
        more.add(0, new MacroSpec.Path("CPI", 300, 0.01, 2));
        assertThat(of("DXY", simulated(7, MacroFaults.USUAL, more).values()))
                .isEqualTo(of(
                        "DXY",
                        simulated(7, MacroFaults.USUAL, MacroSpec.usual()).values()))
                .isNotEmpty();
    }

    @Test
    void withoutFaultsThereIsOneValueForEachDate() {
        List<MacroSpec.Path> paths = new ArrayList<>(MacroSpec.usual());
        paths.add(new MacroSpec.Path("CPI", 300, 0.01, 2));
        paths.add(new MacroSpec.Path("GDP_US", 20_000, 0.01, 0));
        List<MacroValue> values = simulated(7, MacroFaults.NONE, paths).values();
        assertThat(of("DXY", values)).hasSize(1_565).allMatch(value -> {
            DayOfWeek day = LocalDate.ofEpochDay(value.valueDate()).getDayOfWeek();
            return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
        });
        assertThat(of("CPI", values)).hasSize(72);
        assertThat(of("GDP_US", values)).hasSize(24);
        for (MacroValue value : values) {
            long published =
                    CATALOG.registry().publicationMicros(CATALOG.registry().find(value.series()), value.valueDate());
            assertThat(value.receivedMicros()).isBetween(published, published + 3_600_000_000L);
        }
    }

    @Test
    void aSeriesComesBackToItsLevel() {
        List<MacroValue> dxy =
                of("DXY", simulated(7, MacroFaults.NONE, MacroSpec.usual()).values());
        assertThat(dxy).allMatch(value -> value.value() > 90 && value.value() < 118);
        double mean = dxy.stream().mapToDouble(MacroValue::value).average().orElseThrow();
        assertThat(mean).isBetween(100.0, 106.0);
        assertThat(dxy.stream().map(MacroValue::value).distinct().count()).isGreaterThan(1_000);
    }

    @Test
    void faultsTakeDatesAwayAndRewriteOthersButMoveNoValue() {
        List<MacroValue> plain =
                of("EMBI", simulated(7, MacroFaults.NONE, MacroSpec.usual()).values());
        List<MacroValue> faulty =
                of("EMBI", simulated(7, MacroFaults.USUAL, MacroSpec.usual()).values());
        Map<Integer, Double> first = new HashMap<>();
        plain.forEach(value -> first.put(value.valueDate(), value.value()));
        Map<Integer, List<MacroValue>> byDate = new HashMap<>();
        faulty.forEach(value -> byDate.computeIfAbsent(value.valueDate(), date -> new ArrayList<>())
                .add(value));
        byDate.forEach((date, receipts) ->
                assertThat(receipts.get(0).value()).as("date %s", date).isEqualTo(first.get(date)));
        assertThat(byDate.size()).isBetween(1_530, 1_560);
        long rewritten = byDate.values().stream()
                .filter(all -> all.stream().map(MacroValue::value).distinct().count() > 1)
                .count();
        assertThat(rewritten).isBetween(15L, 80L);
        long repeated = byDate.values().stream()
                .filter(all ->
                        all.size() > 1 && all.get(0).value() == all.get(1).value())
                .count();
        assertThat(repeated).isBetween(40L, 130L);
    }

    @Test
    void whatIsWrittenIsReadInTheOrderOfReceipt() throws IOException {
        SimulatedMacro macro = simulated(7, MacroFaults.USUAL, MacroSpec.usual());
        Path csv = folder.resolve("macro.csv");
        Path json = folder.resolve("macro.jsonl");
        MacroFiles.writeCsv(macro, csv);
        MacroFiles.writeJson(macro, json);
        assertThat(read(csv, MacroCsvFormat.table(CATALOG).codec(), new ArrayList<>()))
                .isEqualTo(macro.values());
        List<Long> beats = new ArrayList<>();
        assertThat(read(json, new MacroJsonFormat(CATALOG).codec(), beats)).isEqualTo(macro.values());
        assertThat(beats).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(2_000);
        assertThat(beats.get(beats.size() - 1))
                .isGreaterThan(macro.values().get(macro.values().size() - 1).receivedMicros());
    }

    /** The values of a file; each must be received no earlier than the last heartbeat before it. */
    private static List<MacroValue> read(Path file, RecordCodec codec, List<Long> beats) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int from = codec.open(file.toString(), Line.of(lines.get(0))) ? 1 : 0;
        List<MacroValue> values = new ArrayList<>();
        Decoded decoded = new Decoded();
        for (int i = from; i < lines.size(); i++) {
            codec.decode(Line.of(lines.get(i)), decoded.reset("file", i));
            assertThat(decoded.arrival.reason).isEmpty();
            if (decoded.arrival.event instanceof MacroEvent macro) {
                values.add(macro.value);
                assertThat(beats).allMatch(beat -> beat <= macro.eventMicros);
            } else {
                beats.add(decoded.arrival.event.eventMicros);
            }
        }
        return values;
    }

    @Test
    void refusesWhatCannotBeSimulated() {
        assertThatThrownBy(() -> simulated(1, MacroFaults.NONE, List.of(new MacroSpec.Path("DYX", 1, 0.01, 2)))
                        .values())
                .hasMessage("no macro series is named DYX (nearest: DXY)");
        assertThatThrownBy(() -> simulated(1, MacroFaults.NONE, List.of(new MacroSpec.Path("HALTS", 1, 0.01, 2)))
                        .values())
                .hasMessage("series HALTS has no walk: its values come by no calendar");
        assertThatThrownBy(() -> new MacroSpec.Path("DXY", -1, 0.01, 2)).hasMessageStartingWith("path of DXY: level");
        assertThatThrownBy(() -> new MacroFaults(2, 0, 0, 0)).hasMessageContaining("not 2.0");
        MacroSpec.Path dxy = new MacroSpec.Path("DXY", 1, 0.01, 2);
        assertThatThrownBy(() -> simulated(1, MacroFaults.NONE, List.of(dxy, dxy)))
                .hasMessage("series DXY is listed twice");
    }
}
