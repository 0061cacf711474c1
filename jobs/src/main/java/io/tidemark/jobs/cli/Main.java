package io.tidemark.jobs.cli;

import io.tidemark.jobs.backfill.FolderVerification;
import io.tidemark.jobs.backfill.LocalBackfill;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.demo.LiveDemo;
import io.tidemark.jobs.live.ClusterClock;
import io.tidemark.jobs.live.ClusterTopics;
import io.tidemark.jobs.live.LiveRun;
import io.tidemark.jobs.service.SchemaService;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs the verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.execute(commandLine(Surroundings.ofProcess()), arguments));
    }

    /** The command line of this build, for one who has a process already. */
    public static CommandLine commandLine(Surroundings surroundings) {
        ConfigFiles files = new ConfigFiles(surroundings.home());
        Services services = Services.none()
                .withBackfill(new LocalBackfill(surroundings.home()))
                .withVerification(new FolderVerification())
                .withDemo(new LiveDemo(files))
                .withLive(new LiveRun(files, surroundings.environment()))
                .withTopics(new ClusterTopics())
                .withHeartbeats(new ClusterClock())
                .withDatabase(new SchemaService(surroundings.environment()));
        return CommandLines.of(services, surroundings);
    }
}
