package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.OutputMerge;
import io.tidemark.jobs.cli.OutFolder;
import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The output folder while a run is under way: what was ordered, where its checkpoints are, whether it has ended. */
final class RunFolder {

    private static final String STATE = "state";
    private static final String FINISHED = "finished";

    private final Path out;

    RunFolder(Path out) {
        this.out = out;
    }

    /** Where checkpoints go. */
    Path state() {
        return out.resolve(STATE);
    }

    /** Starts a run, or goes on with one whose order was the same. */
    void begin(Map<String, String> order, boolean resume) throws IOException {
        Path file = out.resolve(OutFolder.RUN_FILE);
        if (resume) {
            requireSame(read(file), order);
            return;
        }
        create();
        Properties properties = new Properties();
        properties.putAll(order);
        Path unfinished = out.resolve(OutFolder.UNFINISHED);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void create() {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new UsageException("--out " + out + " cannot be created: " + failure.getMessage());
        }
    }

    private static void requireSame(Map<String, String> started, Map<String, String> order) {
        for (Map.Entry<String, String> entry : order.entrySet()) {
            String before = started.getOrDefault(entry.getKey(), "");
            if (!before.equals(entry.getValue())) {
                throw new UsageException("--resume: the run was started with " + entry.getKey() + " = " + before
                        + ", and is asked to go on with " + entry.getValue());
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** True once the job has ended: only merging is left, or nothing at all. */
    boolean isFinished() {
        return Files.exists(state().resolve(FINISHED)) || OutputMerge.isMerged(out);
    }

    void finished() throws IOException {
        Files.createDirectories(state());
        Files.writeString(state().resolve(FINISHED), "");
    }

    /** The newest complete checkpoint. */
    Optional<Path> newestCheckpoint() throws IOException {
        if (!Files.isDirectory(state())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(state(), 3)) {
            return files.filter(file -> file.getFileName().toString().equals("_metadata"))
                    .max(Comparator.comparing(RunFolder::modified))
                    .map(Path::getParent);
        }
    }

    /** Removes what a run without any checkpoint left behind. */
    void startOver() throws IOException {
        Removal.of(state());
        Removal.of(out.resolve("parts"));
    }

    /** Removes all but the output. */
    void end() throws IOException {
        Removal.of(state());
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
