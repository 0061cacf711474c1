package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.book.Depth;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Closed bars as bytes in state, doubles bit for bit. */
final class PendingBars {

    private PendingBars() {}

    static void write(ClosedBars closed, DataOutput out) throws IOException {
        out.writeUTF(closed.instrument());
        out.writeLong(closed.time());
        Frame.writeVar(out, closed.records());
        out.writeBoolean(closed.last());
        Frame.writeVar(out, closed.bars().length);
        for (Bar bar : closed.bars()) {
            write(bar, out);
        }
        out.writeBoolean(closed.depth() != null);
        if (closed.depth() != null) {
            write(closed.depth(), out);
        }
    }

    /** Reads what was written; {@code withDepth} when {@link #write} knew of depth already. */
    static ClosedBars read(DataInput in, boolean withDepth) throws IOException {
        String instrument = in.readUTF();
        long time = in.readLong();
        int records = Math.toIntExact(Frame.readVar(in));
        boolean last = in.readBoolean();
        Bar[] bars = new Bar[Math.toIntExact(Frame.readVar(in))];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = read(instrument, in);
        }
        Depth depth = withDepth && in.readBoolean() ? readDepth(in) : null;
        return new ClosedBars(instrument, time, bars, records, last, depth);
    }

    private static void write(Depth depth, DataOutput out) throws IOException {
        out.writeLong(depth.eventMicros());
        out.writeDouble(depth.bid());
        out.writeDouble(depth.bidSize());
        out.writeDouble(depth.ask());
        out.writeDouble(depth.askSize());
        out.writeDouble(depth.spread());
        out.writeDouble(depth.imbalance5());
        out.writeDouble(depth.imbalance10());
        out.writeDouble(depth.imbalance20());
    }

    private static Depth readDepth(DataInput in) throws IOException {
        return new Depth(
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    private static void write(Bar bar, DataOutput out) throws IOException {
        out.writeUTF(bar.timeframe());
        out.writeLong(bar.openTime());
        out.writeLong(bar.closeTime());
        out.writeDouble(bar.open());
        out.writeDouble(bar.high());
        out.writeDouble(bar.low());
        out.writeDouble(bar.close());
        out.writeDouble(bar.volume());
        out.writeDouble(bar.turnover());
        out.writeDouble(bar.vwap());
        Frame.writeVar(out, bar.trades());
        out.writeDouble(bar.buyVolume());
        out.writeUTF(bar.kind().name());
        out.writeBoolean(bar.partialStart());
        out.writeBoolean(bar.partialEnd());
        Frame.writeVar(out, bar.missingSlices());
        Frame.writeVar(out, bar.tradingDay());
        Frame.writeVar(out, bar.revision());
    }

    private static Bar read(String instrument, DataInput in) throws IOException {
        return new Bar(
                instrument,
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Frame.readVar(in),
                in.readDouble(),
                BarKind.valueOf(in.readUTF()),
                in.readBoolean(),
                in.readBoolean(),
                Math.toIntExact(Frame.readVar(in)),
                Math.toIntExact(Frame.readVar(in)),
                Math.toIntExact(Frame.readVar(in)));
    }
}
