package io.tidemark.state.macro;

import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The receipts of one series (of one instrument) by value date. */
final class SeriesLog {

    private final TreeMap<Integer, Receipts> dates = new TreeMap<>();

    boolean add(int valueDate, long micros, double value) {
        return dates.computeIfAbsent(valueDate, date -> new Receipts()).add(micros, value);
    }

    /** The greatest date of which something can be seen; null for none. */
    Map.Entry<Integer, Receipts> newest(Sight sight) {
        for (var entry : back(sight.lastDate()).entrySet()) {
            if (entry.getValue().newest(sight.knownBefore()) >= 0) {
                return entry;
            }
        }
        return null;
    }

    /** The values of the greatest dates that can be seen, newest first; how many were found. */
    int values(Sight sight, double[] into) {
        int found = 0;
        for (Receipts receipts : back(sight.lastDate()).values()) {
            int newest = receipts.newest(sight.knownBefore());
            if (newest >= 0 && found < into.length) {
                into[found++] = receipts.value(newest);
            }
            if (found == into.length) {
                break;
            }
        }
        return found;
    }

    /** The first date from a day on whose value, as known, is not 0; {@link BusinessDays#NONE} for none. */
    int nextEvent(long knownBefore, int day) {
        return event(knownBefore, dates.tailMap(day, true), Integer.MAX_VALUE);
    }

    /** The last date up to a day whose value, as known, is not 0, among so many that can be seen. */
    int lastEvent(long knownBefore, int day, int depth) {
        return event(knownBefore, back(day), depth);
    }

    private static int event(long knownBefore, Map<Integer, Receipts> dates, int depth) {
        int seen = 0;
        for (var entry : dates.entrySet()) {
            int newest = entry.getValue().newest(knownBefore);
            if (newest >= 0 && entry.getValue().value(newest) != 0) {
                return entry.getKey();
            }
            seen += newest >= 0 ? 1 : 0;
            if (seen == depth) {
                break;
            }
        }
        return BusinessDays.NONE;
    }

    private NavigableMap<Integer, Receipts> back(int lastDate) {
        return dates.headMap(lastDate, true).descendingMap();
    }

    /** Lets go of what is out of sight for all who know so much and ask for that many dates. */
    void forget(long knownBefore, int lastDate, int depth) {
        int kept = 0;
        for (var all = back(lastDate).values().iterator(); all.hasNext(); ) {
            Receipts receipts = all.next();
            if (kept == depth) {
                all.remove();
            } else if (receipts.newest(knownBefore) >= 0) {
                kept++;
            }
        }
        dates.values().forEach(receipts -> receipts.forget(knownBefore));
    }

    int dates() {
        return dates.size();
    }

    int receipts() {
        return dates.values().stream().mapToInt(Receipts::size).sum();
    }

    void writeTo(DataOutput out) throws IOException {
        Frame.writeVar(out, dates.size());
        for (var entry : dates.entrySet()) {
            Frame.writeVar(out, entry.getKey());
            entry.getValue().writeTo(out);
        }
    }

    static SeriesLog readFrom(DataInput in) throws IOException {
        SeriesLog read = new SeriesLog();
        for (long rest = Frame.readVar(in); rest > 0; rest--) {
            read.dates.put(Math.toIntExact(Frame.readVar(in)), Receipts.readFrom(in));
        }
        return read;
    }
}
