package io.tidemark.jobs.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one YAML document into a {@link Node} tree: texts as written, places kept, duplicate keys reported. */
final class YamlTree {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;
    private final Origin.Layer layer;
    private final String source;
    private final Problems problems;

    private YamlTree(YAMLParser parser, Origin.Layer layer, String source, Problems problems) {
        this.parser = parser;
        this.layer = layer;
        this.source = source;
        this.problems = problems;
    }

    /** The tree of a text; throws what was found so far when the text is no YAML, for the rest would be noise. */
    static Node parse(String text, Origin.Layer layer, String source, Problems problems) {
        Origin start = new Origin(layer, source, 1, 1);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (YAMLParser parser = YAML.createParser(content)) {
            return new YamlTree(parser, layer, source, problems).document(start);
        } catch (JsonProcessingException e) {
            syntax(e, start, problems);
        } catch (IOException e) {
            problems.add(start, "cannot be read: " + e.getMessage());
        }
        problems.throwIfAny();
        throw new IllegalStateException("unreachable: the problem was thrown");
    }

    private static void syntax(JsonProcessingException e, Origin start, Problems problems) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark();
            Origin at = new Origin(start.layer(), start.source(), mark.getLine() + 1, mark.getColumn() + 1);
            problems.add(at, "no valid YAML: " + marked.getProblem());
        } else {
            problems.add(start, "no valid YAML: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }

    private Node document(Origin start) throws IOException {
        if (parser.nextToken() == null) {
            return new Node.Mapping(start, Map.of());
        }
        Node root = node();
        if (parser.nextToken() != null) {
            problems.add(here(), "a second document in one file; use one file per document");
        }
        return root;
    }

    private Node node() throws IOException {
        Origin at = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Mapping(at, entries());
            case START_ARRAY -> new Node.Sequence(at, items());
            case VALUE_NULL -> new Node.Scalar(at, null);
            default -> scalar(at);
        };
    }

    private Node scalar(Origin at) throws IOException {
        if (parser.isCurrentAlias()) {
            problems.add(at, "aliases (*name) are not supported; write the value out");
        }
        return new Node.Scalar(at, parser.getText());
    }

    private List<Node> items() throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return items;
    }

    private Map<String, Node.Entry> entries() throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Origin keyAt = here();
            String key = parser.currentName();
            parser.nextToken();
            Node.Entry earlier = entries.putIfAbsent(key, new Node.Entry(keyAt, node()));
            if (earlier != null) {
                int line = earlier.keyAt().line();
                problems.add(keyAt, "duplicate key '" + key + "' (first in line " + line + ")");
            }
        }
        return entries;
    }

    private Origin here() {
        JsonParser at = parser;
        return new Origin(
                layer,
                source,
                at.currentTokenLocation().getLineNr(),
                at.currentTokenLocation().getColumnNr());
    }
}
