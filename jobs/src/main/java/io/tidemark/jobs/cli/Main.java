package io.tidemark.jobs.cli;

import io.tidemark.jobs.backfill.FolderVerification;
import io.tidemark.jobs.backfill.LocalBackfill;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.demo.LiveDemo;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs the verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        Services services = new Services(
                new LocalBackfill(surroundings.home()),
                new FolderVerification(),
                new LiveDemo(new ConfigFiles(surroundings.home())),
                Services.none().vocabulary());
        System.exit(CommandLines.execute(CommandLines.of(services, surroundings), arguments));
    }
}
