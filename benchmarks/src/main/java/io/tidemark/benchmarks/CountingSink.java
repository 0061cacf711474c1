package io.tidemark.benchmarks;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Counts bars and adds up their closes; where equality is asked for, also takes the digest of all they have in common. */
final class CountingSink extends AbstractStreamOperator<Void> implements OneInputStreamOperator<ClosedBars, Void> {

    private static final long serialVersionUID = 1L;

    private final String run;
    private final boolean digested;

    private transient Digest digest;
    private transient CanonicalBytes bytes;
    private transient long rows;
    private transient long check;

    CountingSink(String run, boolean digested) {
        this.run = run;
        this.digested = digested;
    }

    @Override
    public void open() {
        digest = digested ? new Digest() : null;
        bytes = new CanonicalBytes();
    }

    @Override
    public void processElement(StreamRecord<ClosedBars> element) {
        for (Bar bar : element.getValue().bars()) {
            rows++;
            check += Double.doubleToRawLongBits(bar.close());
            if (digested) {
                digest.add(canonical(bar));
            }
        }
    }

    /** What every arm must agree on to the last bit. */
    private CanonicalBytes canonical(Bar bar) {
        return bytes.begin("ohlcv")
                .put(bar.instrument())
                .put(bar.timeframe())
                .put(bar.openTime())
                .put(bar.closeTime())
                .put(bar.open())
                .put(bar.high())
                .put(bar.low())
                .put(bar.close())
                .put(bar.volume())
                .put(bar.trades());
    }

    @Override
    public void finish() {
        Tally.of(run).add(rows, check, digest);
    }
}
