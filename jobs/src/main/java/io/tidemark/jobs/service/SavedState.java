package io.tidemark.jobs.service;

import io.tidemark.jobs.cli.UsageException;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
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

    /** The newest that can be read: a process that is killed may leave half of one. */
    public Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(below)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(below, DEPTH)) {
            List<Path> newestFirst = files.filter(file -> file.endsWith(METADATA))
                    .sorted(Comparator.comparing(SavedState::completed).reversed())
                    .toList();
            return newestFirst.stream().filter(SavedState::isWhole).findFirst().map(Path::getParent);
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

    private static boolean isWhole(Path metadata) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            Checkpoints.loadCheckpointMetadata(
                    in, SavedState.class.getClassLoader(), metadata.getParent().toString());
            return true;
        } catch (IOException | RuntimeException half) {
            return false;
        }
    }
}
