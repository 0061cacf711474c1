package io.tidemark.jobs.service;

import io.tidemark.jobs.cli.UsageException;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;

/**
 * The savepoints and retained checkpoints below a folder. The newest is the one that was completed last, not the one with the
 * highest number: who goes back to an old savepoint counts on from there.
 */
public record SavedState(Path below) {

    private static final String METADATA = "_metadata";
    private static final int DEPTH = 4;

    /**
     * The newest. Flink gives one its metadata once it is complete, so one that cannot be read is damaged: older ones are not used
     * without a word, for what was said since then would be said again.
     *
     * @throws UsageException naming the newest when it is damaged
     */
    public Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(below)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(below, DEPTH)) {
            Optional<Path> newest =
                    files.filter(file -> file.endsWith(METADATA)).max(Comparator.comparing(SavedState::completed));
            newest.ifPresent(SavedState::requireWhole);
            return newest.map(Path::getParent);
        }
    }

    /** The folder of a savepoint or checkpoint that somebody names, as a path or as the cluster prints it. */
    public static Path named(String name) {
        Path path = name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
        Path folder = path.endsWith(METADATA) ? path.getParent() : path;
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute.resolve(METADATA))) {
            throw new UsageException("there is no savepoint at " + absolute);
        }
        return absolute;
    }

    /** A checkpoint is the job's own; a savepoint is its user's. */
    public static boolean isCheckpoint(Path folder) {
        return folder.getFileName().toString().startsWith("chk-");
    }

    private static FileTime completed(Path metadata) {
        try {
            return Files.getLastModifiedTime(metadata);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void requireWhole(Path metadata) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            Checkpoints.loadCheckpointMetadata(
                    in, SavedState.class.getClassLoader(), metadata.getParent().toString());
        } catch (IOException | RuntimeException damaged) {
            throw new UsageException("the newest checkpoint or savepoint, " + metadata.getParent()
                    + ", cannot be read (" + damaged.getMessage() + "): take it away to go on from the one before it;"
                    + " what was said since then is said again");
        }
    }
}
