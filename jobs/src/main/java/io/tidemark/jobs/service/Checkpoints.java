package io.tidemark.jobs.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the state that an earlier job has left below a folder. */
public final class Checkpoints {

    private static final String PREFIX = "chk-";
    private static final int DEPTH = 3;

    private Checkpoints() {}

    /** The complete checkpoint with the highest number, which is the newest whatever the clock of its file says. */
    public static Optional<Path> newest(Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(below, DEPTH)) {
            return files.filter(file -> file.getFileName().toString().equals("_metadata"))
                    .map(Path::getParent)
                    .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .max(Comparator.comparingLong(Checkpoints::number));
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
    }
}
