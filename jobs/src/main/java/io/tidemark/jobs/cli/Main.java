package io.tidemark.jobs.cli;

import io.tidemark.jobs.backfill.FolderVerification;
import io.tidemark.jobs.backfill.LocalBackfill;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs the verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    private static int run(Surroundings surroundings, String... arguments) {
        Services none = Services.none();
        Services services = new Services(
                new LocalBackfill(surroundings.home()), new FolderVerification(), none.demo(), none.vocabulary());
        return CommandLines.execute(CommandLines.of(services, surroundings), arguments);
    }
}
