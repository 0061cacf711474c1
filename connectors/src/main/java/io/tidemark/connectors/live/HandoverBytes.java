package io.tidemark.connectors.live;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A handover as bytes: the bound, then each instrument with its last clock and its last records. */
final class HandoverBytes {

    private HandoverBytes() {}

    static void write(Handover handover, DataOutputStream out) throws IOException {
        out.writeLong(handover.boundMicros());
        out.writeInt(handover.ends().size());
        for (Map.Entry<String, Handover.End> end : handover.ends().entrySet()) {
            out.writeUTF(end.getKey());
            out.writeLong(end.getValue().clockMicros());
            out.writeInt(end.getValue().last().size());
            for (String key : end.getValue().last()) {
                out.writeUTF(key);
            }
        }
    }

    static Handover read(DataInputStream in) throws IOException {
        long bound = in.readLong();
        int instruments = count(in);
        SortedMap<String, Handover.End> ends = new TreeMap<>();
        for (int i = 0; i < instruments; i++) {
            String instrument = in.readUTF();
            long clock = in.readLong();
            int keys = count(in);
            SortedSet<String> last = new TreeSet<>();
            for (int key = 0; key < keys; key++) {
                last.add(in.readUTF());
            }
            ends.put(instrument, new Handover.End(clock, last));
        }
        return new Handover(bound, ends);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IOException("handover claims " + count + " entries in " + in.available() + " bytes");
        }
        return count;
    }
}
