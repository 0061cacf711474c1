package io.tidemark.connectors.files;

/**
 * How far a partition was read: index of the file, lines of it taken (in reading order, a header too), the byte offset
 * behind them (−1 where there is none), and the records of the partition so far.
 */
public record FilePosition(int file, long lines, long offset, long records) {

    /** Before the first line of the first file. */
    public static final FilePosition START = new FilePosition(0, 0, -1, 0);
}
