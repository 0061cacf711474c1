package io.tidemark.jobs.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The real command line in a process of its own, which can be killed. */
record ChildRun(Process process, Path err) {

    private static final long LOOK_MILLIS = 2;

    /** Starts the verb and its options; {@code scratch} gets the error stream and the JVM's temporary files. */
    static ChildRun start(Path scratch, List<String> words) throws IOException {
        Path temporary = Files.createDirectories(scratch.resolve("tmp"));
        Path err = scratch.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Dtidemark.home=" + CommandRun.HOME,
                "-Dtidemark.terminal=false",
                "-Dlog4j2.configurationFile=tidemark-log4j2.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "io.tidemark.jobs.cli.Main"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("TIDEMARK_"));
        return new ChildRun(
                builder.redirectError(err.toFile())
                        .redirectOutput(scratch.resolve("out.txt").toFile())
                        .start(),
                err);
    }

    /** Kills the process as soon as the condition holds; false when it ended before that. */
    boolean killWhen(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        process.destroyForcibly();
        process.waitFor();
        return true;
    }

    /** Waits for the end and gives the exit code. */
    int join() throws InterruptedException {
        return process.waitFor();
    }

    /** The highest number of a complete checkpoint below an output folder; 0 for none. */
    static int checkpoints(Path out) {
        return checkpointsBelow(out.resolve("state"));
    }

    /** The same below the folder of a run's state. */
    static int checkpointsBelow(Path state) {
        try {
            return complete(state).stream().mapToInt(ChildRun::number).max().orElse(0);
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }

    /** Deletes the complete checkpoints with numbers above this one. */
    static void deleteCheckpoints(Path out, int above) throws IOException {
        for (Path checkpoint : complete(out.resolve("state"))) {
            if (number(checkpoint) > above) {
                Files.delete(checkpoint.resolve("_metadata"));
            }
        }
    }

    private static List<Path> complete(Path state) throws IOException {
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> jobs = Files.walk(state, 2)) {
            return jobs.filter(path -> path.getFileName().toString().startsWith("chk-"))
                    .filter(path -> Files.exists(path.resolve("_metadata")))
                    .toList();
        }
    }

    private static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length()));
    }
}
