package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;

/**
 * Closed bars of the instruments that others read, kept until the clock has passed them: by then everybody has looked. Of an
 * instant there is a bar or none, however far the bars of others have run ahead.
 */
public final class Reference implements Sides {

    private static final int VERSION = 1;

    /** Close → instrument → bars. */
    private final TreeMap<Long, TreeMap<String, ClosedBars>> byTime = new TreeMap<>();

    /** Keeps bars; the same again changes nothing. */
    public void add(ClosedBars closed) {
        byTime.computeIfAbsent(closed.time(), time -> new TreeMap<>()).put(closed.instrument(), closed);
    }

    @Override
    public Bar bar(String instrument, String timeframe, long closeTime) {
        TreeMap<String, ClosedBars> then = byTime.get(closeTime);
        ClosedBars closed = then == null ? null : then.get(instrument);
        if (closed != null) {
            for (Bar bar : closed.bars()) {
                if (bar.timeframe().equals(timeframe)) {
                    return bar;
                }
            }
        }
        return null;
    }

    /** Drops all bars that closed by then. */
    public void forget(long through) {
        byTime.headMap(through, true).clear();
    }

    /** Writes the framed bytes. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            Frame.writeVar(
                    body, byTime.values().stream().mapToInt(TreeMap::size).sum());
            for (TreeMap<String, ClosedBars> then : byTime.values()) {
                for (ClosedBars closed : then.values()) {
                    PendingBars.write(closed, body);
                }
            }
        });
    }

    /** Reads what {@link #write} wrote. */
    public static Reference read(DataInput in) throws IOException {
        return Frame.read(in, VERSION, "reference", body -> {
            Reference reference = new Reference();
            for (long left = Frame.readVar(body); left > 0; left--) {
                reference.add(PendingBars.read(body, true));
            }
            return reference;
        });
    }
}
