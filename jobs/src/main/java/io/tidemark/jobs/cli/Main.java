package io.tidemark.jobs.cli;

import io.tidemark.jobs.backfill.FolderVerification;
import io.tidemark.jobs.backfill.LocalBackfill;
import io.tidemark.jobs.causality.LocalCausality;
import io.tidemark.jobs.cluster.Build;
import io.tidemark.jobs.cluster.ClusterFolder;
import io.tidemark.jobs.cluster.StandaloneCluster;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.demo.LiveDemo;
import io.tidemark.jobs.live.ClusterClock;
import io.tidemark.jobs.live.ClusterTopics;
import io.tidemark.jobs.live.LiveRun;
import io.tidemark.jobs.live.LiveSubmission;
import io.tidemark.jobs.service.SchemaService;
import org.apache.flink.util.FlinkUserCodeClassLoader;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs the verb and ends the process with its exit code, unless the process is somebody else's. */
    public static void main(String[] arguments) {
        if (Main.class.getClassLoader() instanceof FlinkUserCodeClassLoader) {
            InFlink.run(Surroundings.ofProcess(), arguments);
        } else {
            System.exit(CommandLines.execute(commandLine(Surroundings.ofProcess()), arguments));
        }
    }

    /** The command line of this build, for one who has a process already. */
    public static CommandLine commandLine(Surroundings surroundings) {
        ConfigFiles files = new ConfigFiles(surroundings.home());
        LiveSubmission live = new LiveSubmission(files, surroundings.environment());
        Services services = Services.none()
                .withBackfill(new LocalBackfill(surroundings.home()))
                .withVerification(new FolderVerification())
                .withCausality(new LocalCausality(surroundings.home()))
                .withDemo(new LiveDemo(files))
                .withLive(new LiveRun(files, surroundings.environment()))
                .withTopics(new ClusterTopics())
                .withHeartbeats(new ClusterClock())
                .withDatabase(new SchemaService(surroundings.environment()))
                .withClusters(folder ->
                        new StandaloneCluster(new ClusterFolder(folder), Build.of(surroundings.home()), live));
        return CommandLines.of(services, surroundings);
    }
}
