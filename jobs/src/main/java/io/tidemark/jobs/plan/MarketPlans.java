package io.tidemark.jobs.plan;

import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Input;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Makes the plan of a run from its configuration, and again once the scan has told horizon, heartbeats and grid. */
public final class MarketPlans {

    private static final Timeframe SECOND = Timeframe.of("1s");
    private static final Timeframe MINUTE = Timeframe.of("1m");
    private static final Timeframe DAY = Timeframe.of("1D");
    private static final int MINUTE_SECONDS = 60;

    private final MarketConfig market;
    private final Input.Kind kind;
    private final Optional<Timeframe> barSize;
    private final List<Session> sessions;
    private final SortedMap<String, Instrument> instruments;

    private MarketPlans(
            MarketConfig market,
            Input.Kind kind,
            Optional<Timeframe> barSize,
            List<Session> sessions,
            SortedMap<String, Instrument> instruments) {
        this.market = market;
        this.kind = kind;
        this.barSize = barSize;
        this.sessions = sessions;
        this.instruments = instruments;
    }

    /** Plans of a run over files. */
    public static MarketPlans of(
            BackfillRequest request, List<Session> sessions, SortedMap<String, Instrument> instruments) {
        return new MarketPlans(
                request.config().market(),
                request.input().kind(),
                request.input().barSize(),
                sessions,
                instruments);
    }

    /** The plan of a live run over a log of trades and quotes: it has heartbeats and no end, and knows the listed alone. */
    public static MarketPlan live(
            MarketConfig market, List<Session> sessions, SortedMap<String, Instrument> instruments) {
        MarketConfig.Align align = market.align();
        return new MarketPlans(market, Input.Kind.LOG, Optional.empty(), sessions, instruments)
                .plan(align == MarketConfig.Align.CLOCK ? Align.CLOCK : Align.SESSION, true, BarRules.LIVE)
                .withoutFallback();
    }

    /** The plan for a log with this grid, with or without heartbeats, complete up to the horizon in milliseconds. */
    public MarketPlan plan(Align align, boolean heartbeats, long horizonMillis) {
        Timeframe base = base();
        List<Timeframe> wanted = wanted(base);
        requireComposable(base, wanted);
        boolean isLog = kind == Input.Kind.LOG;
        return new MarketPlan(
                sessions,
                instruments,
                isLog ? Instrument.of("", market.session()) : null,
                wanted,
                base,
                align,
                rules(heartbeats, horizonMillis));
    }

    private BarRules rules(boolean heartbeats, long horizonMillis) {
        return new BarRules(
                micros(market.latenessBound()),
                micros(market.duplicateWindow().orElse(market.latenessBound())),
                kind == Input.Kind.BARS ? 0 : market.spikeThreshold(),
                heartbeats,
                horizonMillis,
                market.previews(),
                market.rollingOrigin() == MarketConfig.RollingOrigin.FIRST);
    }

    private Timeframe base() {
        if (barSize.isPresent()) {
            return barSize.get();
        }
        String configured = market.baseSlice();
        if (!configured.equals("auto")) {
            return Timeframe.of(configured);
        }
        boolean seconds = named().stream().anyMatch(each -> each.isIntraday() && each.seconds() % MINUTE_SECONDS != 0);
        return seconds ? SECOND : MINUTE;
    }

    private List<Timeframe> named() {
        List<Timeframe> named = new ArrayList<>();
        for (String name : market.timeframes()) {
            if (!name.equals("all")) {
                named.add(Timeframe.of(name));
            }
        }
        return named;
    }

    /** {@code all} is every timeframe of the lists that can be composed of the base slice. */
    private List<Timeframe> wanted(Timeframe base) {
        TreeSet<Timeframe> wanted = new TreeSet<>(named());
        if (market.timeframes().contains("all")) {
            wanted.addAll(Timeframe.all());
            Timeframe.intraday().stream()
                    .filter(each -> isComposable(base, each))
                    .forEach(wanted::add);
        }
        return List.copyOf(wanted);
    }

    private static void requireComposable(Timeframe base, List<Timeframe> wanted) {
        List<String> wrong = wanted.stream()
                .filter(each -> !isComposable(base, each))
                .map(Timeframe::name)
                .toList();
        if (!wrong.isEmpty()) {
            throw new UsageException((wrong.size() == 1 ? "timeframe " : "timeframes ") + String.join(", ", wrong)
                    + " cannot be composed of " + base + " slices; ask for multiples of " + base
                    + " with --timeframes");
        }
    }

    private static boolean isComposable(Timeframe base, Timeframe longer) {
        if (!longer.isIntraday()) {
            return true;
        }
        return !base.equals(DAY) && base.isIntraday() && longer.seconds() % base.seconds() == 0;
    }

    private static long micros(java.time.Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }
}
