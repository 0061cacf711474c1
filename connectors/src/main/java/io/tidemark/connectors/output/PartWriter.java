package io.tidemark.connectors.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
