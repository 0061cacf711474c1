package io.tidemark.jobs.refusal;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.JobConfig;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What the checkpoints of a folder were made with and cannot be read without: it stands beside them, in {@code
 * origin.properties}, from the first start on.
 */
public record StateOrigin(
        int maxParallelism, String backend, String base, String clusterId, String topicId, int partitions) {

    private static final String FILE = "origin.properties";
    private static final String OTHER_STATE = "or set another job.state-dir, which begins at the first record";

    /** The origin of what this job would write, over a log of this cluster. */
    public static StateOrigin of(JobConfig job, Timeframe base, String clusterId, String topicId, int partitions) {
        return new StateOrigin(
                job.maxParallelism(),
                job.backend().name().toLowerCase(Locale.ROOT),
                base.name(),
                clusterId,
                topicId,
                partitions);
    }

    /**
     * Notes the origin in a folder without checkpoints, and compares it with what is noted beside them.
     *
     * @throws UsageException with everything that is not as it was
     */
    public void keepOrMatch(Path folder, boolean hasCheckpoints) throws IOException {
        Path file = folder.resolve(FILE);
        if (hasCheckpoints && Files.exists(file)) {
            new Refusals().addAll(differences(folder, read(file))).done();
        } else {
            write(file);
        }
    }

    private List<Refusal> differences(Path folder, Properties was) {
        List<Refusal> found = new ArrayList<>();
        compare(found, was, "job.max-parallelism", maxParallelism, folder, "keyed state is divided for ever by it");
        compare(found, was, "job.backend", backend, folder, "a checkpoint is in the format of its backend");
        compare(
                found,
                was,
                "market.base-slice",
                base,
                folder,
                "longer bars are made of its slices, and the timeframes now need others");
        compare(found, was, "cluster", clusterId, folder, "positions of one cluster mean nothing on another");
        compare(found, was, "topic", topicId, folder, "the topic was made anew, and its positions begin again");
        compare(
                found,
                was,
                "partitions",
                partitions,
                folder,
                "with their number keys move, and an instrument would be in two of them");
        return found;
    }

    private static void compare(List<Refusal> found, Properties was, String name, Object now, Path folder, String why) {
        String before = was.getProperty(name);
        if (before != null && !before.equals(now.toString())) {
            boolean isKey = name.indexOf('.') > 0;
            String where = isKey ? name : name + " of the log";
            found.add(new Refusal(
                    where,
                    "is " + now + ", and the checkpoints in " + folder + " were made with " + before,
                    why,
                    (isKey ? "set it back, " : "go back to the old log, ") + OTHER_STATE));
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("job.max-parallelism", Integer.toString(maxParallelism));
        properties.setProperty("job.backend", backend);
        properties.setProperty("market.base-slice", base);
        properties.setProperty("cluster", clusterId);
        properties.setProperty("topic", topicId);
        properties.setProperty("partitions", Integer.toString(partitions));
        Path next = file.resolveSibling(FILE + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            properties.store(writer, "what the checkpoints beside this file were made with");
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
