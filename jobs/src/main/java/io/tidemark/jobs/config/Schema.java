package io.tidemark.jobs.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The keys that a record type has, as dotted paths in the order of its components. */
final class Schema {

    private Schema() {}

    /** {@code [market.lateness-bound, market.duplicate-window, …]}. */
    static List<String> paths(Class<? extends Record> type) {
        List<String> paths = new ArrayList<>();
        collect(type, "", paths);
        return paths;
    }

    private static void collect(Class<?> type, String prefix, List<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + Names.kebab(component.getName());
            if (component.getType().isRecord() && !Texts.isPlain(component.getType())) {
                collect(component.getType(), path + ".", paths);
            } else {
                paths.add(path);
            }
        }
    }
}
