package io.tidemark.jobs.config;

import java.util.List;
import java.util.Map;

/** A configuration as a tree of texts, each with the place where it was written. */
sealed interface Node {

    /** Where this value begins. */
    Origin at();

    /** Keys with values, in the order of the text. */
    record Mapping(Origin at, Map<String, Entry> entries) implements Node {}

    /** Values in order. */
    record Sequence(Origin at, List<Node> items) implements Node {}

    /** A plain value; {@code null} text when empty. */
    record Scalar(Origin at, String text) implements Node {}

    /** The value of a key and where the key stands. */
    record Entry(Origin keyAt, Node value) {}

    /** The word for a reader of an error message. */
    default String kind() {
        if (this instanceof Mapping) {
            return "keys with values";
        }
        return this instanceof Sequence ? "a list" : "a single value";
    }
}
