package io.tidemark.jobs.backfill;

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
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Makes the plan of a run from its configuration, and again once the scan has told horizon, heartbeats and grid. */
final class MarketPlans {

    private static final Timeframe SECOND = Timeframe.of("1s");
    private static final Timeframe MINUTE = Timeframe.of("1m");
    private static final Timeframe DAY = Timeframe.of("1D");
    private static final int MINUTE_SECONDS = 60;

    private final BackfillRequest request;
    private final List<Session> sessions;
    private final SortedMap<String, Instrument> instruments;

    MarketPlans(BackfillRequest request, List<Session> sessions, SortedMap<String, Instrument> instruments) {
        this.request = request;
        this.sessions = sessions;
        this.instruments = instruments;
    }

    /** The plan for a log with this grid, with or without heartbeats, complete up to the horizon in milliseconds. */
    MarketPlan plan(Align align, boolean heartbeats, long horizonMillis) {
        MarketConfig market = request.config().market();
        Timeframe base = base();
        List<Timeframe> wanted = wanted(base);
        requireComposable(base, wanted);
        boolean isLog = request.input().kind() == Input.Kind.LOG;
        return new MarketPlan(
                sessions,
                instruments,
                isLog ? Instrument.of("", market.session()) : null,
                wanted,
                base,
                align,
                rules(market, heartbeats, horizonMillis));
    }

    private BarRules rules(MarketConfig market, boolean heartbeats, long horizonMillis) {
        return new BarRules(
                micros(market.latenessBound()),
                micros(market.duplicateWindow().orElse(market.latenessBound())),
                request.input().kind() == Input.Kind.BARS ? 0 : market.spikeThreshold(),
                heartbeats,
                horizonMillis,
                market.previews(),
                market.rollingOrigin() == MarketConfig.RollingOrigin.FIRST);
    }

    private Timeframe base() {
        if (request.input().barSize().isPresent()) {
            return request.input().barSize().get();
        }
        String configured = request.config().market().baseSlice();
        if (!configured.equals("auto")) {
            return Timeframe.of(configured);
        }
        boolean seconds = named().stream().anyMatch(each -> each.isIntraday() && each.seconds() % MINUTE_SECONDS != 0);
        return seconds ? SECOND : MINUTE;
    }

    private List<Timeframe> named() {
        List<Timeframe> named = new ArrayList<>();
        for (String name : request.config().market().timeframes()) {
            if (!name.equals("all")) {
                named.add(Timeframe.of(name));
            }
        }
        return named;
    }

    /** {@code all} is every timeframe of the lists that can be composed of the base slice. */
    private List<Timeframe> wanted(Timeframe base) {
        TreeSet<Timeframe> wanted = new TreeSet<>(named());
        if (request.config().market().timeframes().contains("all")) {
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
