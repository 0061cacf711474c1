package io.tidemark.state.macro;

import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What was received for one value date, by time of receipt; of two that came in one instant the greater number counts as
 * the later, so that their order of arrival does not matter. Repetitions are kept: something may still come in between.
 */
final class Receipts {

    private long[] received = new long[1];
    private double[] values = new double[1];
    private int size;
    /** Revision of the first receipt: what came before it is forgotten. */
    private int firstRevision;

    int size() {
        return size;
    }

    /** False when the same was received before. */
    boolean add(long micros, double value) {
        int at = size;
        while (at > 0 && compare(at - 1, micros, value) > 0) {
            at--;
        }
        if (at > 0 && compare(at - 1, micros, value) == 0) {
            return false;
        }
        if (size == received.length) {
            received = Arrays.copyOf(received, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        System.arraycopy(received, at, received, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        received[at] = micros;
        values[at] = value;
        size++;
        return true;
    }

    private int compare(int at, long micros, double value) {
        return received[at] != micros ? Long.compare(received[at], micros) : Double.compare(values[at], value);
    }

    /** The newest receipt before an instant; −1 for none. */
    int newest(long knownBefore) {
        int at = size - 1;
        while (at >= 0 && received[at] >= knownBefore) {
            at--;
        }
        return at;
    }

    double value(int at) {
        return values[at];
    }

    /** How often the number had changed by this receipt. */
    int revision(int at) {
        int revision = firstRevision;
        for (int i = 1; i <= at; i++) {
            revision += values[i] == values[i - 1] ? 0 : 1;
        }
        return revision;
    }

    /** When the number of this receipt was first received without another since. */
    long since(int at) {
        int first = at;
        while (first > 0 && values[first - 1] == values[at]) {
            first--;
        }
        return received[first];
    }

    /** Lets go of what nobody can see any more who knows everything before the instant. */
    void forget(long knownBefore) {
        int newest = newest(knownBefore);
        if (newest <= 0) {
            return;
        }
        long since = since(newest);
        firstRevision = revision(newest);
        received = Arrays.copyOfRange(received, newest, size);
        values = Arrays.copyOfRange(values, newest, size);
        size -= newest;
        received[0] = since;
    }

    void writeTo(DataOutput out) throws IOException {
        Frame.writeVar(out, firstRevision);
        Frame.writeVar(out, size);
        for (int i = 0; i < size; i++) {
            Frame.writeVar(out, received[i]);
            out.writeDouble(values[i]);
        }
    }

    static Receipts readFrom(DataInput in) throws IOException {
        Receipts read = new Receipts();
        read.firstRevision = Math.toIntExact(Frame.readVar(in));
        read.size = Math.toIntExact(Frame.readVar(in));
        read.received = new long[Math.max(1, read.size)];
        read.values = new double[Math.max(1, read.size)];
        for (int i = 0; i < read.size; i++) {
            read.received[i] = Frame.readVar(in);
            read.values[i] = in.readDouble();
        }
        return read;
    }
}
