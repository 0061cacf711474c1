package io.tidemark.jobs.run;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.simulator.InstrumentSpec;
import io.tidemark.connectors.simulator.PartFiles;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationCounts;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A simulated log in part files, with the plan that reads it. */
record SimulatedLog(List<FilePartition> partitions, SimulationCounts counts, MarketPlan plan) {

    static final long BOUND_MICROS = 2_000_000L;

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    static SimulatedLog write(SimulationSpec spec, Path dir, List<Timeframe> timeframes) throws IOException {
        SimulationCounts counts =
                SimulationCounts.sum(PartFiles.write(new SimulatedMarket(spec), dir, Profiles.PARTITIONS));
        Map<String, Instrument> instruments = new TreeMap<>();
        for (InstrumentSpec each : spec.instruments()) {
            instruments.put(each.instrument().name(), each.instrument());
        }
        List<FilePartition> partitions = new ArrayList<>();
        CsvFormat format = CsvFormat.of(CsvKind.LOG).withListings(new TreeMap<>(instruments)::get);
        for (int i = 0; i < Profiles.PARTITIONS; i++) {
            Path file = dir.resolve("part-" + i + ".csv");
            partitions.add(new FilePartition(
                    file.getFileName().toString(), List.of(PartFile.ascending(file.toString())), format));
        }
        MarketPlan plan = new MarketPlan(
                List.of(session("CRYPTO"), session("US_EQUITY")),
                instruments,
                null,
                timeframes,
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(BOUND_MICROS, true, horizon(dir)));
        return new SimulatedLog(partitions, counts, plan);
    }

    static Session session(String name) {
        return ConfigReader.read(
                HOME.resolve("config/sessions/" + name + ".yaml"),
                Session.class,
                "opens-day-before",
                "signal-window",
                "breaks",
                "holidays",
                "early-closes");
    }

    /** The least of the last heartbeats, minus the bound: the log is complete up to there. */
    private static long horizon(Path dir) throws IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < Profiles.PARTITIONS; i++) {
            try (Stream<String> lines = Files.lines(dir.resolve("part-" + i + ".csv"))) {
                long last = lines.filter(line -> line.startsWith("H"))
                        .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
                        .max()
                        .orElseThrow();
                least = Math.min(least, last);
            }
        }
        return Math.floorDiv(least - BOUND_MICROS, 1_000L);
    }
}
