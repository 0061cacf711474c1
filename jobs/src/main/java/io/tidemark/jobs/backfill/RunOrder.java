package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Input;
import io.tidemark.jobs.cli.TextFormat;
import io.tidemark.jobs.config.JobConfig;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What identifies a run: the log, how it is read, and all that is computed from it; besides, what its checkpoints cannot
 * do without. Whoever goes on with a run must ask for the same.
 *
 * @param files in reading order with their lengths: another log of as many records is another order
 */
record RunOrder(
        Input input,
        TextFormat format,
        List<String> files,
        long records,
        MarketPlan market,
        AnalysisPlan analysis,
        int maxParallelism,
        JobConfig.Backend backend) {

    static RunOrder of(
            BackfillRequest request,
            List<FilePartition> partitions,
            long records,
            MarketPlan market,
            AnalysisPlan analysis)
            throws IOException {
        JobConfig job = request.config().job();
        return new RunOrder(
                request.input(),
                request.format(),
                files(partitions),
                records,
                market,
                analysis,
                job.maxParallelism(),
                job.backend());
    }

    private static List<String> files(List<FilePartition> partitions) throws IOException {
        List<String> files = new ArrayList<>();
        for (FilePartition partition : partitions) {
            for (PartFile file : partition.files()) {
                files.add(partition.medium().describe(file));
            }
        }
        return files;
    }

    /** The order as it is written down: some of it in words, so that a difference can be told, and the hash of all. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("files", String.join(", ", files));
        entries.put("records", Long.toString(records));
        entries.put("format", input.kind() + " " + format);
        entries.put("timeframes", market.timeframes().toString());
        entries.put("base", market.base().name());
        entries.put("align", market.align().name());
        entries.put("horizon", horizon());
        entries.put("rules", market.rules().toString());
        entries.put("features", told(analysis.features(), AnalysisPlan.Features::set));
        entries.put("ema", String.valueOf(analysis.ema()));
        entries.put("strategies", told(analysis.strategies(), AnalysisPlan.Play::strategy));
        entries.put("max-parallelism", Integer.toString(maxParallelism));
        entries.put("backend", backend.name());
        entries.put("whole order (hash)", hash());
        return entries;
    }

    private static <P> String told(List<P> parts, Function<P, Record> what) {
        return parts.stream().map(what).toList().toString();
    }

    private String horizon() {
        long millis = market.rules().horizonMillis();
        return millis == Long.MIN_VALUE ? "none" : Instant.ofEpochMilli(millis).toString();
    }

    /** Of every component down to the last value: a part that is added to a plan is never forgotten here. */
    private String hash() {
        return Digest.id(new CanonicalBytes().begin("order").put(toString()));
    }
}
