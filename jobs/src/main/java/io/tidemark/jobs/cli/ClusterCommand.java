package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cluster}: a Flink cluster of two processes on this machine, and the jobs on it. */
@Command(
        name = "cluster",
        description = "Runs a Flink cluster on this machine, a JobManager and a TaskManager, for those who have none.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark cluster up --slots 4",
            "  ./tidemark cluster submit --config mine.yaml",
            "  ./tidemark cluster stop                                     prints the savepoint",
            "  ./tidemark cluster submit --config mine.yaml --from latest --parallelism 4",
            "  ./tidemark cluster down"
        })
final class ClusterCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("cluster needs a verb: up, submit, list, savepoint, stop or down");
    }

    /** What all verbs do: find the cluster, ask, print. */
    abstract static class InFolder implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Option(
                names = "--dir",
                paramLabel = "FOLDER",
                description =
                        "Where the cluster has its settings, logs and temporary files. Default: ~/.tidemark/cluster.")
        Path dir;

        private final Services services;

        InFolder(Services services) {
            this.services = services;
        }

        abstract Summary ask(FlinkCluster cluster) throws Exception;

        @Override
        public Integer call() throws Exception {
            Path folder = dir == null ? Path.of(System.getProperty("user.home"), ".tidemark", "cluster") : dir;
            Summary summary = ask(services.clusters().in(folder.toAbsolutePath().normalize()));
            summary.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
    }

    /** {@code cluster up}. */
    @Command(
            name = "up",
            description = "Starts the cluster, or what of it is not up, and waits until it has slots.",
            footer = {
                "",
                "Its processes listen on the loopback interface only, and see the environment variables of this command.",
                "",
                "Exit codes: 0 up, 2 it is up already or a port is taken, 3 it did not start."
            })
    static final class Up extends InFolder {

        private static final int LAST_PORT = 65_535;

        @Option(names = "--port", paramLabel = "N", description = "Port of the web UI and of flink run. Default: 8081.")
        Integer port;

        @Option(
                names = "--slots",
                paramLabel = "N",
                description =
                        "The greatest sum of the parallelisms of its jobs. Default: the processors of this machine.")
        Integer slots;

        @Option(
                names = "-D",
                paramLabel = "KEY=VALUE",
                description = "A setting of Flink, like -D taskmanager.memory.process.size=4g.")
        Map<String, String> settings = new LinkedHashMap<>();

        Up(Services services) {
            super(services);
        }

        @Override
        Summary ask(FlinkCluster cluster) throws Exception {
            if (port != null && (port < 1 || port > LAST_PORT)) {
                throw new UsageException("--port must be between 1 and " + LAST_PORT + ", is " + port);
            }
            if (slots != null && slots < 1) {
                throw new UsageException("--slots must be at least 1, is " + slots);
            }
            return cluster.up(new FlinkCluster.Start(
                    Optional.ofNullable(port), Optional.ofNullable(slots), Map.copyOf(settings)));
        }
    }

    /** {@code cluster list}. */
    @Command(name = "list", description = "Prints the jobs of the cluster with their states.")
    static final class Jobs extends InFolder {

        Jobs(Services services) {
            super(services);
        }

        @Override
        Summary ask(FlinkCluster cluster) throws Exception {
            return cluster.list();
        }
    }

    /** What is done to one job. */
    abstract static class OnJob extends InFolder {

        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "JOB",
                description =
                        "Its id (or how that begins) or its name, as list prints them. Default: the only one that runs.")
        String job;

        OnJob(Services services) {
            super(services);
        }
    }

    /** {@code cluster savepoint}. */
    @Command(name = "savepoint", description = "Takes a savepoint of a job, which goes on, and prints where it is.")
    static final class Savepoint extends OnJob {

        Savepoint(Services services) {
            super(services);
        }

        @Override
        Summary ask(FlinkCluster cluster) throws Exception {
            return cluster.savepoint(Optional.ofNullable(job));
        }
    }

    /** {@code cluster stop}. */
    @Command(name = "stop", description = "Stops a job with a savepoint, and prints where that is.")
    static final class Stop extends OnJob {

        Stop(Services services) {
            super(services);
        }

        @Override
        Summary ask(FlinkCluster cluster) throws Exception {
            return cluster.stop(Optional.ofNullable(job));
        }
    }

    /** {@code cluster down}. */
    @Command(
            name = "down",
            description = "Ends the cluster; jobs that still run can go on from their last checkpoints.")
    static final class Down extends InFolder {

        Down(Services services) {
            super(services);
        }

        @Override
        Summary ask(FlinkCluster cluster) throws Exception {
            return cluster.down();
        }
    }

    /** All of its verbs. */
    static List<Object> verbs(Services services, Surroundings surroundings) {
        return List.of(
                new Up(services),
                new ClusterSubmitCommand(services, surroundings),
                new Jobs(services),
                new Savepoint(services),
                new Stop(services),
                new Down(services));
    }
}
