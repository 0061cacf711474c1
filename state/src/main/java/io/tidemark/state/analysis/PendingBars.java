package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
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
    }

    static ClosedBars read(DataInput in) throws IOException {
        String instrument = in.readUTF();
        long time = in.readLong();
        int records = Math.toIntExact(Frame.readVar(in));
        boolean last = in.readBoolean();
        Bar[] bars = new Bar[Math.toIntExact(Frame.readVar(in))];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = read(instrument, in);
        }
        return new ClosedBars(instrument, time, bars, records, last);
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
