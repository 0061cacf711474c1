package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.output.OutputMerge;
import io.tidemark.jobs.cli.Backfill;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Progress;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Runs a backfill in this process: plan, scan, one graph, merge. */
public final class LocalBackfill implements Backfill {

    private final ConfigFiles files;

    /** A backfill that finds sessions and other documents below this folder. */
    public LocalBackfill(Path home) {
        this.files = new ConfigFiles(home);
    }

    @Override
    public Summary run(BackfillRequest request, Progress progress) throws Exception {
        LogSurvey log = LogSurvey.of(request, files);
        RunFolder folder = RunFolder.of(request.out(), request.config().job().stateDir());
        Map<String, String> order = order(request, log).entries();
        order.put("state", folder.statePlace());
        folder.begin(order, request.resume());
        LocalRun run = new LocalRun(request, log.market(), log.analysis(), log.partitions(), log.macro(), folder);
        run.execute(log.scan().records(), progress);
        RunSummary.write(request.out(), log);
        SortedMap<String, Digest> digests = new OutputMerge(request.out()).merge(new Outputs(log.analysis()).tables());
        folder.end();
        return RunSummary.read(request, digests);
    }

    private static RunOrder order(BackfillRequest request, LogSurvey log) throws IOException {
        List<FilePartition> all = new ArrayList<>(log.partitions());
        all.addAll(log.macro());
        return RunOrder.of(request, all, log.scan().records(), log.market(), log.analysis());
    }
}
