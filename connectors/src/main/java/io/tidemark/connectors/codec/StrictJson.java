package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** JSON as the log takes it: strict, and within limits that are sized for one record. */
final class StrictJson {

    private static final int DEEPEST = 4;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NUMBER = 64;

    private StrictJson() {}

    static JsonFactory factory(int longestRecord) {
        return JsonFactory.builder()
                // A table of names would grow with names that only a hostile log has.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(longestRecord)
                        .maxStringLength(longestRecord)
                        .maxNestingDepth(DEEPEST)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
    }
}
