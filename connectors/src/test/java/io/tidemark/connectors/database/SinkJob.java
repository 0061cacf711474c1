package io.tidemark.connectors.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;

/** A job that makes records from their numbers, a few per checkpoint, and sinks them; it fails as often as asked. */
final class SinkJob<T> {

    private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();
    private static final AtomicInteger JOBS = new AtomicInteger();

    private final String id = "job-" + JOBS.incrementAndGet();
    private final Class<T> type;
    private final SerializableFunction<Long, T> records;
    private int count = 400;
    private int perCheckpoint = 60;
    private int parallelism = 2;
    private boolean hasCheckpoints = true;

    SinkJob(Class<T> type, SerializableFunction<Long, T> records) {
        this.type = type;
        this.records = records;
    }

    SinkJob<T> count(int records, int ofThemPerCheckpoint) {
        count = records;
        perCheckpoint = ofThemPerCheckpoint;
        return this;
    }

    SinkJob<T> parallelism(int wanted) {
        parallelism = wanted;
        return this;
    }

    SinkJob<T> withoutCheckpoints() {
        hasCheckpoints = false;
        return this;
    }

    /** Runs to the end with a restart for each failure, and gives the number of failures that happened. */
    int run(Sink<T> sink, int failures) throws Exception {
        FAILURES.put(id, new AtomicInteger(failures));
        StreamExecutionEnvironment env = environment(failures);
        build(env, sink);
        env.execute(id);
        return failures - FAILURES.get(id).get();
    }

    StreamExecutionEnvironment environment(int restarts) {
        Configuration conf = new Configuration();
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, restarts == 0 ? "none" : "fixed-delay");
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Math.max(1, restarts));
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        if (hasCheckpoints) {
            env.enableCheckpointing(20);
        }
        return env.setParallelism(parallelism);
    }

    void build(StreamExecutionEnvironment env, Sink<T> sink) {
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                number -> number, count, RateLimiterStrategy.perCheckpoint(perCheckpoint), Types.LONG);
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .map(new Failing(id, count / 2))
                .map(new Records<>(records))
                .returns(TypeInformation.of(type))
                .sinkTo(sink);
    }

    /** Makes the record of a number. */
    private record Records<T>(SerializableFunction<Long, T> records) implements MapFunction<Long, T> {
        @Override
        public T map(Long number) {
            return records.apply(number);
        }
    }

    /** Fails at a number. */
    private record Failing(String id, long at) implements MapFunction<Long, Long> {
        @Override
        public Long map(Long number) {
            if (number == at
                    && FAILURES.containsKey(id)
                    && FAILURES.get(id).getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IllegalStateException("a failure on purpose");
            }
            return number;
        }
    }
}
