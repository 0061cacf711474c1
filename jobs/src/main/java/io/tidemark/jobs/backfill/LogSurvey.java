package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.BarGrid;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.LogScan;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.jobs.plan.AnalysisPlans;
import io.tidemark.jobs.plan.InstrumentHomes;
import io.tidemark.jobs.plan.MarketPlans;
import io.tidemark.jobs.topology.AlwaysOpen;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is known of a log before it is run: its partitions, those of its macro values, what they hold, and the plans that follow. */
public record LogSurvey(
        List<FilePartition> partitions,
        List<FilePartition> macro,
        MarketPlan market,
        AnalysisPlan analysis,
        LogScan scan) {

    /**
     * Reads the log once, or twice when the grid of its bars is another than it seemed.
     *
     * @throws UsageException for every mistake of the order, its documents and its files
     */
    public static LogSurvey of(BackfillRequest request, ConfigFiles files) {
        try {
            return survey(request, files);
        } catch (IOException unreadable) {
            throw new UsageException(unreadable.getMessage());
        }
    }

    /** Reads the log once more and tells each record as its clock has judged it; what is told is used again for the next. */
    public void read(Consumer<Arrival> listener) {
        read(partitions, admission(market), listener);
    }

    /** The same of the macro values. */
    public void readMacro(Consumer<Arrival> listener) {
        read(macro, new Admission(market.rules().boundMicros(), new AlwaysOpen()), listener);
    }

    private static void read(List<FilePartition> partitions, Admission admission, Consumer<Arrival> listener) {
        try {
            LogScan.of(partitions, admission, BarGrid.NONE, listener);
        } catch (IOException unreadable) {
            throw new UsageException(unreadable.getMessage());
        }
    }

    private static LogSurvey survey(BackfillRequest request, ConfigFiles files) throws IOException {
        Map<String, Session> read = new TreeMap<>();
        Function<String, Session> sessions =
                name -> files.session(request.config().market().sessions(), name);
        InputPlan input = InputPlan.of(request, name -> read.computeIfAbsent(name, sessions));
        for (Instrument instrument : input.instruments().values()) {
            read.computeIfAbsent(instrument.session(), sessions);
        }
        read.computeIfAbsent(request.config().market().session(), sessions);
        MarketPlans plans = MarketPlans.of(request, List.copyOf(read.values()), input.instruments());
        // Mistakes in rules and expressions are told before anything long is done.
        AnalysisPlan analysis = AnalysisPlans.of(
                request.config(), request.documents(), plans.plan(Align.SESSION, false, BarRules.LIVE));
        MarketConfig.Align wanted = request.config().market().align();
        LogScan scan = scan(plans, AlignChoice.first(wanted), input.partitions());
        // The files of a table's or feed's instrument are one partition from the start.
        InstrumentHomes.requireOneEach(input.partitions(), scan, "--log");
        Align align = AlignChoice.of(request, scan.grid());
        if (align != AlignChoice.first(wanted)) {
            scan = scan(plans, align, input.partitions());
        }
        long bound = plans.plan(align, false, BarRules.LIVE).rules().boundMicros();
        long horizon = scan.horizonMicros(through(request), bound);
        long millis = horizon == MarketEvent.NONE ? Long.MIN_VALUE : Math.floorDiv(horizon, 1_000L);
        List<FilePartition> macro =
                MacroInput.partitions(request.config().macro().files(), analysis.macro());
        return new LogSurvey(
                input.partitions(), macro, plans.plan(align, scan.hasHeartbeats(), millis), analysis, scan);
    }

    private static LogScan scan(MarketPlans plans, Align align, List<FilePartition> partitions) throws IOException {
        BarGrids grids = BarGrids.of(
                plans.plan(Align.SESSION, false, BarRules.LIVE), plans.plan(Align.CLOCK, false, BarRules.LIVE));
        return LogScan.of(partitions, admission(plans.plan(align, false, BarRules.LIVE)), grids);
    }

    private static Admission admission(MarketPlan market) {
        return new Admission(market.rules().boundMicros(), Markets.of(market));
    }

    private static OptionalLong through(BackfillRequest request) {
        return request.through().isPresent()
                ? OptionalLong.of(request.through().get().toEpochMilli() * 1_000L)
                : OptionalLong.empty();
    }
}
