package io.tidemark.jobs.run;

import io.tidemark.state.record.Digest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where digest sinks of one JVM leave what they summed, by run, stream and subtask. */
final class Digests {

    private static final Map<String, Map<String, Digest>> RUNS = new ConcurrentHashMap<>();

    private Digests() {}

    static void put(String run, String stream, int subtask, Digest digest) {
        // A subtask that had ended before a checkpoint is not in it: started again, it ends at once with nothing.
        RUNS.computeIfAbsent(run, key -> new ConcurrentHashMap<>())
                .merge(stream + "/" + subtask, digest, (had, has) -> has.count() < had.count() ? had : has);
    }

    /** Stream → count and digest of a run that has ended. */
    static Map<String, String> of(String run) {
        Map<String, Digest> sums = new TreeMap<>();
        RUNS.getOrDefault(run, Map.of())
                .forEach((part, digest) -> sums.computeIfAbsent(
                                part.substring(0, part.indexOf('/')), key -> new Digest())
                        .add(digest));
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((stream, digest) -> texts.put(stream, digest.toString()));
        return texts;
    }
}
