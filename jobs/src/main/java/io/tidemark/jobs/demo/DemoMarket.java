package io.tidemark.jobs.demo;

import io.tidemark.connectors.simulator.InstrumentSpec;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the demo trades, and the plan that reads it. */
final class DemoMarket {

    /** A Tuesday, a quarter of an hour after New York opened: all venues trade, and the first full hour is near. */
    static final Instant START = Instant.parse("2024-01-02T14:45:00Z");

    private static final Path SESSIONS = Path.of("config/sessions");

    private DemoMarket() {}

    /** Twelve instruments of three venues, without end. */
    static SimulationSpec spec(long seed) {
        return Profiles.demo(seed, TimeUnit.SECONDS.toMicros(START.getEpochSecond()));
    }

    /** Bars of the usual timeframes; closes after the horizon (epoch milliseconds) are partial. */
    static MarketPlan plan(SimulationSpec spec, ConfigFiles files, long horizonMillis) {
        Map<String, Instrument> instruments = new TreeMap<>();
        for (InstrumentSpec each : spec.instruments()) {
            instruments.put(each.name(), each.instrument());
        }
        List<Session> sessions = instruments.values().stream()
                .map(Instrument::session)
                .distinct()
                .sorted()
                .map(name -> files.session(SESSIONS, name))
                .toList();
        List<Timeframe> timeframes =
                Stream.of("1m", "5m", "15m", "1h").map(Timeframe::of).toList();
        BarRules rules = BarRules.of(spec.faults().boundMicros(), true, horizonMillis);
        return new MarketPlan(sessions, instruments, null, timeframes, Timeframe.of("1m"), Align.SESSION, rules);
    }
}
