package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.LogScan;
import io.tidemark.connectors.output.OutputMerge;
import io.tidemark.jobs.cli.Backfill;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Progress;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.jobs.plan.AnalysisPlans;
import io.tidemark.jobs.plan.InstrumentHomes;
import io.tidemark.jobs.plan.MarketPlans;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.record.Digest;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs a backfill in this process: plan, scan, one graph, merge. */
public final class LocalBackfill implements Backfill {

    private final ConfigFiles files;

    /** A backfill that finds sessions and other documents below this folder. */
    public LocalBackfill(Path home) {
        this.files = new ConfigFiles(home);
    }

    @Override
    public Summary run(BackfillRequest request, Progress progress) throws Exception {
        Scanned scanned;
        try {
            scanned = scan(request);
        } catch (IOException unreadable) {
            throw new UsageException(unreadable.getMessage());
        }
        RunFolder folder = RunFolder.of(request.out(), request.config().job().stateDir());
        Map<String, String> order = order(request, scanned).entries();
        order.put("state", folder.statePlace());
        folder.begin(order, request.resume());
        LocalRun run = new LocalRun(
                request, scanned.plan(), scanned.analysis(), scanned.input().partitions(), macro(request), folder);
        run.execute(scanned.scan().records(), progress);
        RunSummary.write(request.out(), scanned.plan(), scanned.scan().rounded());
        SortedMap<String, Digest> digests =
                new OutputMerge(request.out()).merge(new Outputs(scanned.analysis()).tables());
        folder.end();
        return RunSummary.read(request, digests);
    }

    private static List<FilePartition> macro(BackfillRequest request) {
        return MacroInput.partitions(
                request.config().macro().files(), request.documents().macro().orElse(null));
    }

    private static RunOrder order(BackfillRequest request, Scanned scanned) throws IOException {
        List<FilePartition> all = new ArrayList<>(scanned.input().partitions());
        all.addAll(macro(request));
        return RunOrder.of(request, all, scanned.scan().records(), scanned.plan(), scanned.analysis());
    }

    /** What is known before the run. */
    private record Scanned(InputPlan input, MarketPlan plan, AnalysisPlan analysis, LogScan scan) {}

    private Scanned scan(BackfillRequest request) throws IOException {
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
        return new Scanned(input, plans.plan(align, scan.hasHeartbeats(), millis), analysis, scan);
    }

    private static LogScan scan(MarketPlans plans, Align align, List<FilePartition> partitions) throws IOException {
        MarketPlan plan = plans.plan(align, false, BarRules.LIVE);
        BarGrids grids = BarGrids.of(
                plans.plan(Align.SESSION, false, BarRules.LIVE), plans.plan(Align.CLOCK, false, BarRules.LIVE));
        return LogScan.of(partitions, new Admission(plan.rules().boundMicros(), Markets.of(plan)), grids);
    }

    private static OptionalLong through(BackfillRequest request) {
        return request.through().isPresent()
                ? OptionalLong.of(request.through().get().toEpochMilli() * 1_000L)
                : OptionalLong.empty();
    }
}
