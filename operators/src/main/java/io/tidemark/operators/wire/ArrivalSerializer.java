package io.tidemark.operators.wire;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionTally;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Arrivals between source and gate, which share a task: copied when objects are not reused, else never touched. */
public final class ArrivalSerializer extends OwnSerializer<Arrival> {

    private static final long serialVersionUID = 1L;

    private final MarketEventSerializer events = new MarketEventSerializer();

    @Override
    public TypeSerializer<Arrival> duplicate() {
        return new ArrivalSerializer();
    }

    @Override
    public Arrival createInstance() {
        return new Arrival();
    }

    @Override
    public Arrival copy(Arrival from) {
        return from.copy();
    }

    @Override
    public void serialize(Arrival arrival, DataOutputView out) throws IOException {
        out.writeUTF(arrival.partition);
        out.writeUTF(arrival.file);
        out.writeLong(arrival.position);
        out.writeByte(arrival.outcome.ordinal());
        out.writeUTF(arrival.reason);
        out.writeUTF(arrival.raw);
        out.writeUTF(arrival.rawBase64);
        out.writeLong(arrival.nextMicros);
        out.writeBoolean(arrival.event != null);
        if (arrival.event != null) {
            events.serialize(arrival.event, out);
        }
        out.writeBoolean(arrival.tally != null);
        if (arrival.tally != null) {
            writeTally(arrival.tally, out);
        }
    }

    @Override
    public Arrival deserialize(DataInputView in) throws IOException {
        Arrival arrival = new Arrival().reset(in.readUTF(), 0);
        arrival.file = in.readUTF();
        arrival.position = in.readLong();
        arrival.outcome = Outcome.of(in.readByte());
        arrival.reason = in.readUTF();
        arrival.raw = in.readUTF();
        arrival.rawBase64 = in.readUTF();
        arrival.nextMicros = in.readLong();
        arrival.event = in.readBoolean() ? events.deserialize(in) : null;
        arrival.tally = in.readBoolean() ? readTally(arrival.partition, in) : null;
        return arrival;
    }

    private static void writeTally(PartitionTally tally, DataOutputView out) throws IOException {
        for (long count : tally.counts()) {
            out.writeLong(count);
        }
        out.writeLong(tally.heartbeats());
        out.writeLong(tally.lastClockMicros());
    }

    private static PartitionTally readTally(String partition, DataInputView in) throws IOException {
        long[] counts = new long[Outcome.values().length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.readLong();
        }
        return new PartitionTally(partition, counts, in.readLong(), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<Arrival> snapshotConfiguration() {
        return new ArrivalSnapshot();
    }

    /** Compatibility of arrivals on the wire. */
    public static final class ArrivalSnapshot extends Snapshot<Arrival> {

        /** For Flink. */
        public ArrivalSnapshot() {
            super(ArrivalSerializer::new);
        }
    }
}
