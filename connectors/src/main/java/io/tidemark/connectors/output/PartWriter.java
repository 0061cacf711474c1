package io.tidemark.connectors.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * The exactly-once file sink of bounded runs: lines of a table in part files under {@code DIR/parts/STREAM}, visible
 * once their checkpoint is complete. {@link OutputMerge} turns them into one sorted file.
 */
public final class PartWriter {

    private static final String PARTS = "parts";

    private PartWriter() {}

    /** The sink of a table below an output folder. */
    public static <T> FileSink<T> sink(OutputTable<T> table, Path dir) {
        var base = new org.apache.flink.core.fs.Path(
                parts(dir).resolve(table.stream()).toUri());
        return FileSink.<T>forRowFormat(base, new Lines<>(table))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }

    /** The records of a table that are committed below an output folder, in no order. */
    public static <T> List<T> read(OutputTable<T> table, Path dir) throws IOException {
        List<T> records = new ArrayList<>();
        for (Path part : committed(parts(dir).resolve(table.stream()))) {
            try (Stream<String> lines = Files.lines(part)) {
                lines.map(table::parse).forEach(records::add);
            }
        }
        return records;
    }

    /** Files that a checkpoint has committed; names of unfinished ones begin with a dot. */
    static List<Path> committed(Path parts) throws IOException {
        if (!Files.exists(parts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parts)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    static Path parts(Path dir) {
        return dir.resolve(PARTS);
    }

    /** Writes each record as a line of its table. */
    private record Lines<T>(OutputTable<T> table) implements Encoder<T> {

        @Override
        public void encode(T record, OutputStream out) throws IOException {
            out.write((table.format(record) + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }
}
