package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topics}: the topics that the live job needs. */
@Command(
        name = "topics",
        description = "Shows or makes the topics that the live job reads and writes, and what is in them.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark topics plan --config mine.yaml",
            "  ./tidemark topics apply --config mine.yaml --partitions 12 --replication 3",
            "  ./tidemark topics tail market.bars --config mine.yaml --follow"
        })
final class TopicsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new UsageException("topics needs a verb: plan, apply, tail or replay");
    }

    /** What both verbs do: find the cluster, print lines. */
    abstract static class OnCluster implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        ConfigFileOptions options;

        @Option(
                names = "--partitions",
                paramLabel = "N",
                defaultValue = "4",
                description = "Partitions of topics to be made; of the log they are fixed for ever. Default: 4.")
        int partitions;

        final Services services;
        private final Surroundings surroundings;

        OnCluster(Services services, Surroundings surroundings) {
            this.services = services;
            this.surroundings = surroundings;
        }

        abstract List<String> lines(KafkaConfig kafka) throws Exception;

        @Override
        public Integer call() throws Exception {
            KafkaConfig kafka = KafkaRules.clusterOf(options.load(surroundings));
            if (partitions < 1) {
                throw new UsageException("--partitions must be at least 1, is " + partitions);
            }
            List<String> lines = lines(kafka);
            PrintWriter out = spec.commandLine().getOut();
            lines.forEach(out::println);
            if (lines.isEmpty()) {
                out.println("nothing to do: all topics are there and as they must be");
            }
            out.flush();
            return ExitCode.OK;
        }
    }

    /** {@code topics plan}. */
    @Command(name = "plan", description = "Prints what the cluster lacks; changes nothing.")
    static final class Plan extends OnCluster {

        Plan(Services services, Surroundings surroundings) {
            super(services, surroundings);
        }

        @Override
        List<String> lines(KafkaConfig kafka) throws Exception {
            return services.topics().plan(kafka, partitions);
        }
    }

    /** {@code topics apply}. */
    @Command(
            name = "apply",
            description = "Makes what is missing and sets what would lose data; deletes nothing, adds no partitions.")
    static final class Apply extends OnCluster {

        @Option(
                names = "--replication",
                paramLabel = "N",
                defaultValue = "1",
                description = "Copies of each partition. Default: 1.")
        short replication;

        Apply(Services services, Surroundings surroundings) {
            super(services, surroundings);
        }

        @Override
        List<String> lines(KafkaConfig kafka) throws Exception {
            if (replication < 1) {
                throw new UsageException("--replication must be at least 1, is " + replication);
            }
            return services.topics().apply(kafka, partitions, replication);
        }
    }
}
