package io.tidemark.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Checks that a run may write into a folder: a new or empty one, or, to resume, one with a started run. */
public final class OutFolder {

    /** The file that a run writes first and by which a started run is known. */
    public static final String RUN_FILE = "run.properties";

    /** The run file while it is written: a run that was killed then has done nothing yet. */
    public static final String UNFINISHED = RUN_FILE + ".unfinished";

    private OutFolder() {}

    static void check(Path folder, boolean resume) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("--out " + folder + " is a file; give a folder");
        }
        if (resume && !Files.isRegularFile(folder.resolve(RUN_FILE))) {
            throw new UsageException("--resume: no run was started in " + folder + "; leave --resume out");
        }
        if (!resume && Files.isRegularFile(folder.resolve(RUN_FILE))) {
            throw new UsageException(
                    "--out " + folder + " holds a run already; give another folder, or --resume to go on with it");
        }
        if (!resume && !isEmpty(folder)) {
            throw new UsageException("--out " + folder + " is not empty; give a new folder");
        }
        checkWritable(folder);
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().equals(UNFINISHED));
        } catch (IOException e) {
            throw new UsageException("--out " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static void checkWritable(Path folder) {
        Path existing = folder.toAbsolutePath().normalize();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new UsageException(
                    "--out " + folder + " cannot be created: " + existing + " is not a writable folder");
        }
    }
}
