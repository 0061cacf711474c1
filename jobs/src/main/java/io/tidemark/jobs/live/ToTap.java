package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.Tap;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.output.JsonRow;
import io.tidemark.connectors.output.OutputTable;
import java.io.Serializable;
import java.util.function.Function;
import org.apache.flink.api.common.functions.MapFunction;

/** Turns records of a table into records of topics; the key is what a function says, the value JSON. */
final class ToTap<T> implements MapFunction<T, Tap> {

    private static final long serialVersionUID = 1L;

    /** A function that travels with the job. */
    @FunctionalInterface
    interface Of<T, R> extends Function<T, R>, Serializable {}

    private final OutputTable<T> table;
    private final Of<T, Topic> topic;
    private final Of<T, String> key;
    private transient JsonRow<T> json;

    ToTap(OutputTable<T> table, Of<T, Topic> topic, Of<T, String> key) {
        this.table = table;
        this.topic = topic;
        this.key = key;
    }

    @Override
    public Tap map(T record) {
        if (json == null) {
            json = new JsonRow<>(table);
        }
        return new Tap(topic.apply(record).topicName(), key.apply(record), json.write(record));
    }
}
