package io.tidemark.benchmarks;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.Serializable;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Counts rows and adds up one number of each; where equality is asked for, also takes the digest of all they have in common. */
final class CountingSink<T> extends AbstractStreamOperator<Void> implements OneInputStreamOperator<T, Void> {

    private static final long serialVersionUID = 1L;

    /** What there is to count in a record: each of its rows goes to the rows seen. */
    @FunctionalInterface
    interface Rows<T> extends Serializable {
        void each(T record, Seen seen);
    }

    /** What a sink has seen so far. */
    static final class Seen {

        private final CanonicalBytes bytes = new CanonicalBytes();
        private final Digest digest;
        private long rows;
        private long check;

        private Seen(boolean digested) {
            this.digest = digested ? new Digest() : null;
        }

        /** One row, and a number of it without which it would not have to be computed. */
        void row(double number) {
            rows++;
            check += Double.doubleToRawLongBits(number);
        }

        boolean isDigested() {
            return digest != null;
        }

        CanonicalBytes bytes() {
            return bytes;
        }

        void digest(CanonicalBytes row) {
            digest.add(row);
        }
    }

    private final String run;
    private final boolean digested;
    private final Rows<T> rows;

    private transient Seen seen;

    CountingSink(String run, boolean digested, Rows<T> rows) {
        this.run = run;
        this.digested = digested;
        this.rows = rows;
    }

    @Override
    public void open() {
        seen = new Seen(digested);
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        rows.each(element.getValue(), seen);
    }

    @Override
    public void finish() {
        Tally.of(run).add(seen.rows, seen.check, seen.digest);
    }
}
