package io.tidemark.jobs.live;

import io.tidemark.connectors.codec.LogFormats;
import io.tidemark.connectors.files.BarGrid;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.LogScan;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.live.Handover;
import io.tidemark.connectors.live.HistoryEnds;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.plan.InstrumentHomes;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.market.Admission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a live run reads before its topic. */
final class History {

    private static final String OPTION = "--history";

    private History() {}

    /** Each file is a partition of the log, with records as those of the topic. */
    static List<FilePartition> partitions(List<Path> files, MarketPlan plan) {
        List<FilePartition> partitions = new ArrayList<>();
        for (Path file : files) {
            // Whole paths: who finds a record of them in a tap is elsewhere.
            String name = file.toAbsolutePath().normalize().toString();
            partitions.add(
                    new FilePartition(name, List.of(PartFile.ascending(name)), LogFormats.of(name, plan::instrument)));
        }
        return partitions;
    }

    /**
     * Reads the files once, as the job will, to find out where they end.
     *
     * @throws UsageException when they cannot be used
     */
    static Handover handover(List<FilePartition> partitions, MarketPlan plan) {
        long bound = plan.rules().boundMicros();
        HistoryEnds ends = new HistoryEnds(bound);
        try {
            LogScan scan = LogScan.of(partitions, new Admission(bound, Markets.of(plan)), BarGrid.NONE, ends);
            InstrumentHomes.requireOneEach(partitions, scan, OPTION);
            Handover handover = ends.handover();
            if (handover.isNone()) {
                throw new UsageException(OPTION + ": none of the " + scan.records() + " records of " + partitions.size()
                        + " files counts, the first because: " + ends.firstReason());
            }
            return handover;
        } catch (IOException unreadable) {
            throw new UsageException(OPTION + ": " + unreadable.getMessage());
        }
    }
}
