package io.tidemark.connectors.output;

import java.util.OptionalLong;

/**
 * How one stream of two output folders compares: records seen, records that differ or stand on one side only, whether a
 * side lacks the file, and the first difference (its line in either file, empty where that side has no such record).
 */
public record StreamComparison(String stream, long records, long differing, String missingIn, Difference first) {

    /** The first difference of a stream. */
    public record Difference(OptionalLong lineA, String textA, OptionalLong lineB, String textB) {

        @Override
        public String toString() {
            return "  a" + side(lineA, textA) + "\n  b" + side(lineB, textB);
        }

        private static String side(OptionalLong line, String text) {
            return line.isPresent() ? ":" + line.getAsLong() + ": " + text : ": no such record";
        }
    }

    /** True when both sides have the same records. */
    public boolean isEqual() {
        return differing == 0 && missingIn.isEmpty();
    }

    @Override
    public String toString() {
        if (!missingIn.isEmpty()) {
            return stream + ": no such file in " + missingIn;
        }
        String counts = stream + ": " + records + " records, " + differing + " differ";
        return first == null ? counts : counts + ", the first:\n" + first;
    }
}
