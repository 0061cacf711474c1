package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.TidemarkConfig;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster submit}: the live job of {@code run}, on the cluster. */
@Command(
        name = "submit",
        description = "Submits the live job to the cluster and returns; the log's clock is not part of it.",
        footer = {
            "",
            "Exit codes: 0 submitted, 2 the configuration, the savepoint, Kafka or the cluster cannot be used, 3 it failed."
        })
final class ClusterSubmitCommand extends ClusterCommand.InFolder {

    @Mixin
    ConfigFileOptions configOptions;

    @Option(
            names = "--from",
            paramLabel = "SAVEPOINT",
            description = "What to go on from: the path of a savepoint or checkpoint · latest: the newest of both below"
                    + " job.state-dir · beginning: of the log, although there is something to go on from.")
    String from;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Sets job.parallelism. Default: what the file says, else all slots of the cluster.")
    Integer parallelism;

    @Mixin
    HistoryOption history;

    private final Services services;
    private final Surroundings surroundings;

    ClusterSubmitCommand(Services services, Surroundings surroundings) {
        super(services);
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    Summary ask(FlinkCluster cluster) throws Exception {
        List<Setting> flags = parallelism == null
                ? List.of()
                : List.of(new Setting("--parallelism", "job.parallelism", parallelism.toString()));
        TidemarkConfig effective = configOptions.load(flags, surroundings);
        BackfillRequest.Documents documents = new LiveRules(services, surroundings).documents(effective);
        if (effective.job().stateDir().isEmpty()) {
            throw new UsageException("job.state-dir is not set: a live run keeps its checkpoints there");
        }
        return cluster.submit(
                new LiveRequest(effective, documents, history.files(), true, 0), Optional.ofNullable(from));
    }
}
