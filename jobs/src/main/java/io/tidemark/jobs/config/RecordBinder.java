package io.tidemark.jobs.config;

import io.tidemark.state.name.NearestName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds a {@link Node} tree to a record, strictly, and goes on after a problem so that all are found. */
final class RecordBinder {

    /** Stands for a value that could not be bound; its problem is recorded. */
    private static final Object FAILED = new Object();

    private final Problems problems;
    private final Set<String> mayBeAbsent;

    /** {@code mayBeAbsent}: keys whose absence binds {@code null}, or {@code false}. */
    RecordBinder(Problems problems, Set<String> mayBeAbsent) {
        this.problems = problems;
        this.mayBeAbsent = mayBeAbsent;
    }

    /** The record; {@code null} after a problem. */
    <R extends Record> R bind(Node node, Class<R> type) {
        Object bound = record(node, type);
        return bound == FAILED ? null : type.cast(bound);
    }

    private Object value(Node node, Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return optional(node, argument(type, 0));
        }
        if (raw == List.class) {
            return list(node, argument(type, 0));
        }
        if (raw == Map.class) {
            return map(node, raw(argument(type, 0)), argument(type, 1));
        }
        return raw.isRecord() && !Texts.isPlain(raw) ? record(node, raw) : plain(node, raw);
    }

    private Object optional(Node node, Type type) {
        if (isEmpty(node)) {
            return Optional.empty();
        }
        Object bound = value(node, type);
        return bound == FAILED ? FAILED : Optional.of(bound);
    }

    private Object plain(Node node, Class<?> type) {
        if (!(node instanceof Node.Scalar scalar)) {
            return failed(node.at(), "expected a single value, found " + node.kind());
        }
        if (scalar.text() == null) {
            return failed(node.at(), "the value is empty");
        }
        try {
            return Texts.parse(scalar.text(), type);
        } catch (IllegalArgumentException e) {
            return failed(node.at(), "'" + scalar.text() + "' " + e.getMessage());
        }
    }

    private Object list(Node node, Type itemType) {
        if (isEmpty(node)) {
            return List.of();
        }
        if (!(split(node) instanceof Node.Sequence sequence)) {
            return failed(node.at(), "expected a list like [a, b], found " + node.kind());
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(value(item, itemType));
        }
        return items.contains(FAILED) ? FAILED : List.copyOf(items);
    }

    /** Outside files a list may be written with commas: {@code TIDEMARK_MARKET_TIMEFRAMES=1m,5m}. */
    private static Node split(Node node) {
        if (node instanceof Node.Scalar scalar && node.at().line() == 0) {
            List<Node> items = Arrays.stream(scalar.text().split(",", -1))
                    .<Node>map(text -> new Node.Scalar(node.at(), text.strip()))
                    .toList();
            return new Node.Sequence(node.at(), items);
        }
        return node;
    }

    private Object map(Node node, Class<?> keyType, Type valueType) {
        if (isEmpty(node)) {
            return Map.of();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return failed(node.at(), "expected keys with values, found " + node.kind());
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> bound.put(
                        plain(new Node.Scalar(entry.keyAt(), key), keyType), value(entry.value(), valueType)));
        boolean failed = bound.containsKey(FAILED) || bound.containsValue(FAILED);
        return failed ? FAILED : Collections.unmodifiableMap(bound);
    }

    private Object record(Node node, Class<?> type) {
        if (!(node instanceof Node.Mapping mapping)) {
            return failed(node.at(), "expected keys with values, found " + node.kind());
        }
        RecordComponent[] components = type.getRecordComponents();
        reportUnknown(mapping, components);
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(mapping, components[i]);
        }
        return Arrays.asList(arguments).contains(FAILED) ? FAILED : made(mapping, type, components, arguments);
    }

    private void reportUnknown(Node.Mapping mapping, RecordComponent[] components) {
        List<String> known = Arrays.stream(components)
                .map(component -> Names.kebab(component.getName()))
                .toList();
        mapping.entries().forEach((key, entry) -> {
            String kebab = key.replace('_', '-');
            if (!key.equals(kebab) && known.contains(kebab) && mapping.entries().containsKey(kebab)) {
                problems.add(entry.keyAt(), "'" + key + "' is given already; it is spelled '" + kebab + "'");
            } else if (!known.contains(kebab)) {
                problems.add(entry.keyAt(), "unknown key '" + key + "'" + near(key, known));
            }
        });
    }

    private static String near(String key, List<String> known) {
        return NearestName.hintOrAll(key, known);
    }

    private Object component(Node.Mapping mapping, RecordComponent component) {
        String key = Names.kebab(component.getName());
        Node.Entry entry = entry(mapping, key);
        if (entry != null) {
            return value(entry.value(), component.getGenericType());
        }
        Class<?> type = component.getType();
        if (type == Optional.class || type == List.class || type == Map.class) {
            return value(new Node.Scalar(mapping.at(), null), component.getGenericType());
        }
        if (mayBeAbsent.contains(key)) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        return failed(mapping.at(), "missing key '" + key + "'");
    }

    /** Keys are written {@code like-this}; {@code like_this} is understood. */
    private static Node.Entry entry(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.entries().get(key.replace('-', '_')) : entry;
    }

    private Object made(Node.Mapping mapping, Class<?> type, RecordComponent[] components, Object[] arguments) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            return refused(mapping, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record", e);
        }
    }

    /** A constructor refuses with {@link InvalidValues}, or with a message whose first word is the component. */
    private Object refused(Node.Mapping mapping, Throwable cause) {
        if (cause instanceof InvalidValues invalid) {
            invalid.reasons().forEach((component, reason) -> refuse(mapping, Names.kebab(component), reason));
            return FAILED;
        }
        if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
            String[] words = String.valueOf(cause.getMessage()).split("[ :]+", 2);
            String key = Names.kebab(words[0]);
            if (words.length == 2 && entry(mapping, key) != null) {
                refuse(mapping, key, words[1]);
                return FAILED;
            }
            return failed(mapping.at(), cause.getMessage());
        }
        throw new IllegalStateException(cause);
    }

    private void refuse(Node.Mapping mapping, String key, String reason) {
        Node.Entry entry = entry(mapping, key);
        problems.add(entry == null ? mapping.at() : entry.value().at(), key + " " + reason);
    }

    private Object failed(Origin at, String message) {
        problems.add(at, message);
        return FAILED;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar
                && (scalar.text() == null
                        || scalar.text().isEmpty() && node.at().line() == 0);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
