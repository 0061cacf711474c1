package io.tidemark.state.book;

import io.tidemark.state.market.Levels;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The levels of one side of a book. Sorted with the best at the end, because that is where they come and go. A copy shares the
 * arrays until either side changes them.
 */
final class BookSide {

    /** What turns a price into a rank, greatest best: 1 for bids, −1 for asks. */
    private final int sign;

    private long[] ranks = new long[64];
    private long[] sizes = new long[64];
    private int count;
    private boolean shared;

    private BookSide(int sign) {
        this.sign = sign;
    }

    static BookSide bids() {
        return new BookSide(1);
    }

    static BookSide asks() {
        return new BookSide(-1);
    }

    int count() {
        return count;
    }

    /** Price of a level, the best being 0; 0 where there is none. */
    long price(int depth) {
        return depth < count ? sign * ranks[count - 1 - depth] : 0;
    }

    /** Size at a level, the best being 0; 0 where there is none. */
    long size(int depth) {
        return depth < count ? sizes[count - 1 - depth] : 0;
    }

    /** What the best levels hold together; as a double, for sums of sizes may be beyond a long. */
    double sum(int levels) {
        double sum = 0;
        for (int depth = 0; depth < Math.min(levels, count); depth++) {
            sum += size(depth);
        }
        return sum;
    }

    void clear() {
        count = 0;
        if (shared) {
            ranks = new long[64];
            sizes = new long[64];
            shared = false;
        }
    }

    /** Takes over what a message says of this side. */
    void put(Levels levels) {
        for (int i = 0; i < levels.count(); i++) {
            put(levels.price(i), levels.size(i));
        }
    }

    private void put(long price, long size) {
        long rank = sign * price;
        int at = find(rank);
        if (at >= 0 && size == sizes[at] || at < 0 && size == 0) {
            return;
        }
        own();
        if (at < 0) {
            insert(-at - 1, rank, size);
        } else if (size == 0) {
            remove(at);
        } else {
            sizes[at] = size;
        }
    }

    private int find(long rank) {
        return Arrays.binarySearch(ranks, 0, count, rank);
    }

    private void insert(int at, long rank, long size) {
        if (count == ranks.length) {
            ranks = Arrays.copyOf(ranks, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        System.arraycopy(ranks, at, ranks, at + 1, count - at);
        System.arraycopy(sizes, at, sizes, at + 1, count - at);
        ranks[at] = rank;
        sizes[at] = size;
        count++;
    }

    private void remove(int at) {
        count--;
        System.arraycopy(ranks, at + 1, ranks, at, count - at);
        System.arraycopy(sizes, at + 1, sizes, at, count - at);
    }

    private void own() {
        if (shared) {
            ranks = ranks.clone();
            sizes = sizes.clone();
            shared = false;
        }
    }

    BookSide copy() {
        BookSide copy = new BookSide(sign);
        copy.ranks = ranks;
        copy.sizes = sizes;
        copy.count = count;
        copy.shared = true;
        shared = true;
        return copy;
    }

    /** Prices lie close together, so that their differences are short. */
    void write(DataOutput out) throws IOException {
        Frame.writeVar(out, count);
        long before = 0;
        for (int i = 0; i < count; i++) {
            Frame.writeVar(out, ranks[i] - before);
            Frame.writeVar(out, sizes[i]);
            before = ranks[i];
        }
    }

    void read(DataInput in) throws IOException {
        count = Math.toIntExact(Frame.readVar(in));
        ranks = new long[Math.max(64, count)];
        sizes = new long[ranks.length];
        long before = 0;
        for (int i = 0; i < count; i++) {
            before += Frame.readVar(in);
            ranks[i] = before;
            sizes[i] = Frame.readVar(in);
        }
    }
}
