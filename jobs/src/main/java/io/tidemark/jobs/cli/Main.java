package io.tidemark.jobs.cli;

/** Where the process starts. */
public final class Main {

    private Main() {}

    /** Runs the verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.execute(CommandLines.of(Services.none(), Surroundings.ofProcess()), arguments));
    }
}
