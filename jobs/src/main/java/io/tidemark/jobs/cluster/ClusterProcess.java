package io.tidemark.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.FileUtils;

/** One process of a cluster. It outlives the one who started it; its folder says which it is. */
record ClusterProcess(ClusterFolder folder, Role role) {

    private static final long PATIENCE_SECONDS = 20;

    /** The process, if it lives. A number that the system has given to somebody else since is nobody. */
    Optional<ProcessHandle> handle() throws IOException {
        Path file = folder.processId(role);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String argument = new Command(folder, role).argument();
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(argument));
    }

    boolean isUp() throws IOException {
        return handle().isPresent();
    }

    void start(Build build, Configuration conf) throws IOException {
        FileUtils.deleteDirectory(folder.temporary(role).toFile());
        Files.createDirectories(folder.temporary(role));
        Files.createDirectories(folder.log(role).getParent());
        List<String> command = new Command(folder, role).write(build, conf);
        Process process = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.output(role).toFile())
                .start();
        process.getOutputStream().close();
        Files.writeString(folder.processId(role), Long.toString(process.pid()));
    }

    /** Ends it and removes what it leaves, but for its logs. */
    void end() throws IOException, InterruptedException {
        Optional<ProcessHandle> alive = handle();
        if (alive.isPresent()) {
            end(alive.get());
        }
        remove();
    }

    /** Ends it at once. */
    void kill() throws IOException {
        handle().ifPresent(ClusterProcess::kill);
        remove();
    }

    private void remove() throws IOException {
        Files.deleteIfExists(folder.processId(role));
        Files.deleteIfExists(folder.command(role));
        FileUtils.deleteDirectory(folder.temporary(role).toFile());
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            kill(process);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
