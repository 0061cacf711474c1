package io.tidemark.jobs.refusal;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** The folder of a run's state, which is that run's alone until it is closed. */
public final class StateFolder implements AutoCloseable {

    private static final String KEY = "job.state-dir ";
    private static final String LOCK = "run.lock";
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private StateFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none, and takes it.
     *
     * @throws UsageException when nothing can be written there, or another run has it
     */
    public static StateFolder take(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new StateFolder(folder, channel, lock);
            }
            channel.close();
        } catch (IOException unusable) {
            throw new UsageException(unwritable(folder, unusable).toString());
        }
        throw new UsageException(taken(folder).toString());
    }

    /** Null when another process, or this one, has it already. */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static Refusal unwritable(Path folder, IOException why) {
        return new Refusal(
                KEY + folder,
                "cannot be written (" + why + ")",
                "a run without checkpoints would begin again after each failure, and say everything twice",
                "give this user the right, or set another folder");
    }

    private static Refusal taken(Path folder) {
        return new Refusal(
                KEY + folder,
                "is in use by another run",
                "two would remove each other's checkpoints and abort each other's transactions",
                "end the other one, or give each a state-dir and a kafka.transaction-prefix of its own");
    }

    /** What its user should know though it is no reason to refuse: the state of a machine that restarts is gone. */
    public Optional<String> warning() {
        return isPassing()
                ? Optional.of(
                        "warning: " + KEY + folder + " is on a temporary file system: after a restart of this machine"
                                + " the run would begin at the first record and say everything again; set a folder that stays")
                : Optional.empty();
    }

    private boolean isPassing() {
        try {
            return IN_MEMORY.contains(Files.getFileStore(folder).type())
                    || isBelow(System.getProperty("java.io.tmpdir"))
                    || isBelow("/tmp");
        } catch (IOException unknown) {
            // Then nothing is known about it, and nothing is said.
            return false;
        }
    }

    private boolean isBelow(String temporary) throws IOException {
        Path place = Path.of(temporary);
        return Files.isDirectory(place) && folder.toRealPath().startsWith(place.toRealPath());
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
