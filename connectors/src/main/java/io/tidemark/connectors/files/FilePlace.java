package io.tidemark.connectors.files;

/** Where a record of a partition stands, packed into one number: which of the partition's files, and which line of it. */
public final class FilePlace {

    private static final int LINE_BITS = 40;
    private static final long LINES = (1L << LINE_BITS) - 1;

    private FilePlace() {}

    /** The place of a line, from 1, in the file with this index; in the first file it is the line itself. */
    static long of(int file, long line) {
        return (long) file << LINE_BITS | line;
    }

    /** Index of the file in its partition. */
    public static int file(long place) {
        return (int) (place >>> LINE_BITS);
    }

    /** Line of the file, from 1. */
    public static long line(long place) {
        return place & LINES;
    }
}
