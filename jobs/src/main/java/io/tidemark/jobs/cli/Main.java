package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.demo.LiveDemo;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs the verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        Services services = Services.none().with(new LiveDemo(new ConfigFiles(surroundings.home())));
        System.exit(CommandLines.execute(CommandLines.of(services, surroundings), arguments));
    }
}
