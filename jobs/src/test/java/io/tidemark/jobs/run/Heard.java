package io.tidemark.jobs.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who listens to the records of a stream of a run in this JVM. After a failure a listener hears what is replayed again, so
 * exact numbers are had from runs without one.
 */
final class Heard {

    private static final Map<String, Consumer<Object>> LISTENERS = new ConcurrentHashMap<>();

    private Heard() {}

    /** Tells the listener each record, from as many threads as the stream has sinks. */
    static <T> void tell(String run, String stream, Class<T> type, Consumer<T> listener) {
        LISTENERS.put(run + '/' + stream, record -> listener.accept(type.cast(record)));
    }

    /** True when somebody listens. */
    static boolean isAsked(String run, String stream) {
        return LISTENERS.containsKey(run + '/' + stream);
    }

    /** The listener of a stream, who may be nobody. */
    static Consumer<Object> of(String run, String stream) {
        return LISTENERS.getOrDefault(run + '/' + stream, record -> {});
    }
}
