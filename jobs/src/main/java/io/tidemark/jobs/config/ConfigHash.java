package io.tidemark.jobs.config;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The config hash: 16 hexadecimal digits over what decides the output, so that two runs with one hash and one log agree.
 * Every key of {@link TidemarkConfig} is in exactly one of the two lists.
 */
public final class ConfigHash {

    /** Keys that decide what is computed. */
    public static final List<String> MEANING = List.of(
            "market.lateness-bound",
            "market.duplicate-window",
            "market.spike-threshold",
            "market.timeframes",
            "market.base-slice",
            "market.align",
            "market.rolling-origin",
            "market.previews",
            "market.session",
            "ema.enabled",
            "ema.periods",
            "ema.alignments",
            "ema.timeframes",
            "ema.rows",
            "features.sets",
            "strategies.active");

    /** Keys that decide how and where it is computed, or name files whose content is hashed instead. */
    public static final List<String> OPERATION = List.of(
            "market.instruments",
            "market.sessions",
            "job.parallelism",
            "job.max-parallelism",
            "job.backend",
            "job.checkpoint-interval",
            "job.object-reuse",
            "job.state-dir",
            "job.metrics-port",
            "features.dir",
            "strategies.dir",
            "macro.dir",
            "macro.files",
            "output.format",
            "kafka.bootstrap-servers",
            "kafka.transaction-prefix",
            "kafka.transaction-timeout",
            "kafka.client-file",
            "kafka.format",
            "kafka.allow-plaintext",
            "database.url",
            "database.user",
            "database.password-file",
            "database.password-env",
            "database.tls",
            "database.allow-plaintext",
            "database.batch-size",
            "database.flush-interval",
            "database.retries",
            "database.outage-patience");

    private static final int DIGITS = 16;

    private ConfigHash() {}

    /**
     * The hash of a configuration and of the documents it names (instruments, sessions, feature sets, strategies), each
     * under a name of its own like {@code session/CRYPTO}.
     */
    public static String of(TidemarkConfig config, SortedMap<String, ? extends Record> documents) {
        Map<String, Object> values = new TreeMap<>();
        flatten(config, "", values);
        CanonicalBytes bytes = new CanonicalBytes().begin("config");
        for (String key : MEANING) {
            bytes.put(key);
            put(bytes, values.get(key));
        }
        documents.forEach((name, document) -> {
            bytes.put(name);
            put(bytes, document);
        });
        return Digest.id(bytes).substring(0, DIGITS);
    }

    private static void flatten(Record record, String prefix, Map<String, Object> values) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String path = prefix + Names.kebab(component.getName());
            Object value = get(record, component);
            if (value instanceof Record nested) {
                flatten(nested, path + ".", values);
            } else {
                values.put(path, value);
            }
        }
    }

    private static void put(CanonicalBytes bytes, Object value) {
        if (value instanceof Optional<?> optional) {
            bytes.put(optional.isPresent());
            optional.ifPresent(present -> put(bytes, present));
        } else if (value instanceof List<?> list) {
            bytes.put(list.size());
            list.forEach(item -> put(bytes, item));
        } else if (value instanceof Map<?, ?> map) {
            // The order of a map counts: the order of features is their contract.
            bytes.put(map.size());
            map.forEach((key, item) -> {
                put(bytes, key);
                put(bytes, item);
            });
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                bytes.put(component.getName());
                put(bytes, get(record, component));
            }
        } else if (value instanceof Double number) {
            bytes.put(number);
        } else {
            bytes.put(value instanceof Enum<?> constant ? constant.name() : String.valueOf(value));
        }
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " is no public record", e);
        }
    }
}
