package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Says in one line why a record is no JSON that can be used. */
final class JsonProblem {

    private JsonProblem() {}

    /** The words for a failure of reading; the JSON began so many columns behind the start of its line. */
    static String of(IOException failure, int before) {
        if (failure instanceof JsonProcessingException json) {
            return "JSON: " + json.getOriginalMessage() + column(json, before);
        }
        return "JSON: " + failure.getMessage();
    }

    private static String column(JsonProcessingException e, int before) {
        return e.getLocation() == null || e.getLocation().getColumnNr() < 0
                ? ""
                : " at column " + (before + e.getLocation().getColumnNr());
    }
}
