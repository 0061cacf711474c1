package io.tidemark.jobs.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays one {@link Node} tree over another, builds trees from single settings, and lists the leaves of the result. */
final class LayerTree {

    private LayerTree() {}

    /** Mappings are merged key by key; anything else above replaces what is below. */
    static Node over(Node below, Node above) {
        if (!(below instanceof Node.Mapping low && above instanceof Node.Mapping high)) {
            return above;
        }
        Map<String, Node.Entry> merged = new LinkedHashMap<>(low.entries());
        high.entries()
                .forEach((key, entry) -> merged.merge(
                        key, entry, (old, fresh) -> new Node.Entry(fresh.keyAt(), over(old.value(), fresh.value()))));
        return new Node.Mapping(low.entries().isEmpty() ? high.at() : low.at(), merged);
    }

    /** A tree with one value at a dotted path; a value that begins with a bracket is YAML, any other a plain text. */
    static Node of(Origin at, String path, String value, Problems problems) {
        boolean structured = value.startsWith("[") || value.startsWith("{");
        Node node = structured ? YamlTree.parse(value, at.layer(), at.source(), problems) : new Node.Scalar(at, value);
        List<String> keys = List.of(path.split("\\.", -1));
        for (int i = keys.size() - 1; i >= 0; i--) {
            node = new Node.Mapping(at, Map.of(keys.get(i), new Node.Entry(at, node)));
        }
        return node;
    }

    /** Each leaf as {@code path = value  # origin}, the origins in one column. */
    static List<String> leaves(Node root) {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, "", leaves);
        int width = leaves.stream().mapToInt(leaf -> leaf.text.length()).max().orElse(0);
        return leaves.stream()
                .map(leaf -> leaf.text + " ".repeat(width - leaf.text.length()) + "  # " + leaf.origin)
                .toList();
    }

    private record Leaf(String text, String origin) {}

    private static void collect(Node node, String path, List<Leaf> leaves) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach((key, entry) -> collect(entry.value(), path.isEmpty() ? key : path + "." + key, leaves));
        } else {
            leaves.add(new Leaf(path + " = " + text(node), node.at().label()));
        }
    }

    private static String text(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(LayerTree::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Node.Scalar scalar && scalar.text() != null ? scalar.text() : "~";
    }
}
