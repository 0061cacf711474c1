package io.tidemark.connectors.database;

/**
 * Whether the rows of the next batch are hoped to be new. Most are, but a stream whose rows change, or one that is told again after
 * a restart, disappoints; each disappointment in a row ends hope for twice as long as the one before.
 */
final class Newness {

    private static final int SHORTEST = 64;
    private static final int LONGEST = 16_384;

    private int batchesWithoutHope;
    private int next = SHORTEST;

    /** To be asked once per batch. */
    boolean isHopedFor() {
        if (batchesWithoutHope > 0) {
            batchesWithoutHope--;
            return false;
        }
        return true;
    }

    /** All rows of a batch were new. */
    void found() {
        next = SHORTEST;
    }

    /** Some row of a batch was there before. */
    void disappointed() {
        batchesWithoutHope = next;
        next = Math.min(2 * next, LONGEST);
    }
}
