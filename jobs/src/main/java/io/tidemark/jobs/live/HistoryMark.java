package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers, beside the checkpoints, with which files a run began: its checkpoints know how far they were read, but not that
 * nobody has touched them since.
 */
final class HistoryMark {

    private static final String FILE = "history.txt";

    private final Path state;

    HistoryMark(Path state) {
        this.state = state;
    }

    /** Remembers the files of a run that begins. */
    void begin(List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.add(line(file));
        }
        Files.createDirectories(state);
        Path written = Files.write(state.resolve(FILE + ".part"), lines);
        Files.move(written, state.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The files of a run that goes on, asked for or not: those that it began with.
     *
     * @throws UsageException when others are asked for, or one of them is no longer what it was
     */
    List<Path> goOn(List<Path> asked) throws IOException {
        Path file = state.resolve(FILE);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<Path> begun = new ArrayList<>();
        for (String line : lines) {
            Path each = Path.of(line.substring(line.indexOf(' ') + 1));
            // One that is gone may have been read to its end; if not, the job says so.
            if (Files.exists(each) && !line(each).equals(line)) {
                throw new UsageException("--history: " + each + " has another length than when the run in " + state
                        + " began; give back the old file, or begin anew with another job.state-dir");
            }
            begun.add(each);
        }
        if (!asked.isEmpty() && !asked.stream().map(HistoryMark::whole).toList().equals(begun)) {
            throw new UsageException("--history: the run in " + state + " began "
                    + (begun.isEmpty() ? "without files" : "with " + begun)
                    + ", and history can only come first; begin anew with another job.state-dir");
        }
        return begun;
    }

    private static String line(Path file) throws IOException {
        return Files.size(file) + " " + whole(file);
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
