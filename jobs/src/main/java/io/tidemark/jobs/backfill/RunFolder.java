package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.OutputMerge;
import io.tidemark.jobs.cli.OutFolder;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.service.Checkpoints;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The output folder while a run is under way: what was ordered, where its checkpoints are, whether its job has finished.
 *
 * <p>Why a run that is killed anywhere ends with the same bytes: parts become visible only after their checkpoint is
 * complete on disk; a checkpoint is deleted only once a newer one is complete or the job has finished; and each job that
 * goes on counts its checkpoints from where the one before it was. So while the job is not marked as finished, the
 * checkpoint with the highest number knows of every visible part; and without any checkpoint no part is visible.
 * {@link FinishedMark} is set before the last checkpoint goes. From then on only merging is left, and checkpoints of jobs
 * that were killed before, which nobody deletes, do not count.
 */
final class RunFolder {

    private static final String STATE = "state";
    private static final String UNFINISHED = "unfinished";
    private static final String FINISHED = "finished";
    private static final int ID_DIGITS = 8;

    private final Path out;
    private final Path state;

    private RunFolder(Path out, Path state) {
        this.out = out;
        this.state = state;
    }

    /** The folder of a run whose checkpoints go below {@code stateDir}, or below the output when there is none. */
    static RunFolder of(Path out, Optional<Path> stateDir) {
        return new RunFolder(out, stateDir.map(dir -> dir.resolve(own(out))).orElse(out.resolve(STATE)));
    }

    /** Several runs may share one folder for state: each has a subfolder that no other output folder gives. */
    private static String own(Path out) {
        Path whole = out.toAbsolutePath().normalize();
        String id = Digest.id(new CanonicalBytes().begin(STATE).put(whole.toString()));
        return whole.getFileName() + "-" + id.substring(0, ID_DIGITS);
    }

    /** Where checkpoints go. */
    Path state() {
        return state;
    }

    /** That place in words that stay the same when nothing was configured. */
    String statePlace() {
        return state.equals(out.resolve(STATE))
                ? "below the output folder"
                : state.toAbsolutePath().toString();
    }

    /** Starts a run, or goes on with one whose order was the same. */
    void begin(Map<String, String> order, boolean resume) throws IOException {
        Path file = out.resolve(OutFolder.RUN_FILE);
        if (resume) {
            requireSame(read(file), order);
            return;
        }
        create(out, "--out");
        create(state, "job.state-dir");
        // What an earlier run of this name has left elsewhere is not the state of this one.
        Removal.of(state);
        Properties properties = new Properties();
        properties.putAll(order);
        Path unfinished = out.resolve(OutFolder.UNFINISHED);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void create(Path folder, String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UsageException(name + " " + folder + " cannot be created: " + failure.getMessage());
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

    /** True once the job has finished: only merging is left, or nothing at all. */
    boolean isFinished() {
        return Files.exists(state().resolve(FINISHED)) || OutputMerge.isMerged(out);
    }

    /** Makes ready for the job of this run; the mark is set by the job itself. */
    FinishedMark beginJob() throws IOException {
        Path unfinished = Files.createDirectories(state()).resolve(UNFINISHED);
        Files.writeString(unfinished, "");
        return new FinishedMark(unfinished.toString(), state().resolve(FINISHED).toString());
    }

    /** Where the job can go on from. */
    Optional<Path> newestCheckpoint() throws IOException {
        return Checkpoints.newest(state());
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
}
