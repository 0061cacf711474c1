package io.tidemark.connectors.codec;

import java.io.IOException;

/** Tells files of one JSON object a line from files that only look like them. */
final class JsonLines {

    private JsonLines() {}

    /**
     * Looks at the first line for what whole files get wrong; a first line that is merely broken is a record like others.
     *
     * @throws IOException when the objects are in an array or go over several lines, or when this is a CSV file
     */
    static void check(String file, Line first) throws IOException {
        String text = first.text().strip();
        if (text.equals("[") || text.startsWith("[{")) {
            throw new IOException(file + ":1: a JSON array; a log has one object a line, without brackets around all");
        }
        if (text.equals("{")) {
            throw new IOException(file + ":1: an object over several lines; a log has one object a line");
        }
        if (text.startsWith("type,") || text.startsWith("T,") || text.startsWith("H,")) {
            throw new IOException(file + ":1: this is a CSV log and named like JSON lines; name it .csv");
        }
    }

    /** True when the first line of a file that is to be a table is a JSON object. */
    static boolean isObject(Line first) {
        String text = first.text().strip();
        return text.startsWith("{\"") && text.endsWith("}");
    }
}
