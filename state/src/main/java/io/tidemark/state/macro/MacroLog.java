package io.tidemark.state.macro;

import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bitemporal memory of macro values. What it answers depends on the set of values that it was given, not on their order,
 * and never on one received at or after the instant that is asked about.
 *
 * <p>Bounded by {@link #forget}: of each series (and instrument) it keeps one receipt of each of the newest {@code depth}
 * dates, and what has come since or may still be asked.
 */
public final class MacroLog {

    /** Dates that are kept of a series unless features ask for more: a window of 252 and some changes. */
    public static final int DEPTH = 260;

    private static final int VERSION = 1;
    private static final double[] NOTHING = {};

    /** What became of a value. */
    public enum Taken {
        /** It is remembered. */
        NEW,
        /** The same was received at the same instant. */
        DUPLICATE,
        /** It was received before what is forgotten; it changes nothing. */
        LATE
    }

    private record Key(String series, String instrument) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = series.compareTo(other.series);
            return order == 0 ? instrument.compareTo(other.instrument) : order;
        }
    }

    private final MacroRegistry registry;
    private final int depth;
    private final TreeMap<Key, SeriesLog> logs = new TreeMap<>();
    private long forgottenMicros = Long.MIN_VALUE;

    private MacroLog(MacroRegistry registry, int depth) {
        this.registry = registry;
        this.depth = depth;
    }

    /** An empty log that answers questions about up to {@code depth} dates of a series. */
    public static MacroLog opening(MacroRegistry registry, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("a log of " + depth + " dates remembers nothing");
        }
        return new MacroLog(registry, depth);
    }

    /** The series that it knows. */
    public MacroRegistry registry() {
        return registry;
    }

    /**
     * Takes a value in, whenever it comes; its revision is not looked at.
     *
     * @throws IllegalArgumentException for a series that does not exist, or an instrument where none belongs or is missing
     */
    public Taken add(MacroValue value) {
        MacroSeries series = registry.find(value.series());
        if (series.perInstrument() == value.instrument().isEmpty()) {
            throw new IllegalArgumentException(series.id()
                    + (series.perInstrument()
                            ? " needs an instrument"
                            : " is of no instrument: " + value.instrument()));
        }
        if (value.receivedMicros() < forgottenMicros) {
            return Taken.LATE;
        }
        SeriesLog log = logs.computeIfAbsent(new Key(series.id(), value.instrument()), key -> new SeriesLog());
        return log.add(value.valueDate(), value.receivedMicros(), value.value()) ? Taken.NEW : Taken.DUPLICATE;
    }

    /**
     * The value of the greatest date in sight, in its newest revision known; none when that is too old. {@code instrument} is
     * only looked at for series that belong to instruments. Its time of receipt is when that number was first received.
     */
    public MacroAnswer asOf(MacroSeries series, String instrument, Sight sight) {
        SeriesLog log = log(series, instrument);
        Map.Entry<Integer, Receipts> newest = log == null ? null : log.newest(sight);
        if (newest == null) {
            return MacroAnswer.none(MissingReason.ABSENT);
        }
        if (series.age(newest.getKey(), sight.today()) > series.staleAfterDays()) {
            return MacroAnswer.none(MissingReason.STALE);
        }
        Receipts receipts = newest.getValue();
        int at = receipts.newest(sight.knownBefore());
        return MacroAnswer.of(new MacroValue(
                series.id(),
                series.perInstrument() ? instrument : "",
                newest.getKey(),
                receipts.since(at),
                receipts.value(at),
                receipts.revision(at)));
    }

    /**
     * The values of the greatest dates in sight, newest first, each in its newest revision known: so many, or all there are.
     *
     * @throws IllegalArgumentException for more dates than the log keeps
     */
    public double[] newest(MacroSeries series, String instrument, Sight sight, int count) {
        if (count > depth) {
            throw new IllegalArgumentException(count + " dates of " + series.id() + ": this log keeps " + depth);
        }
        SeriesLog log = log(series, instrument);
        if (log == null) {
            return NOTHING;
        }
        double[] values = new double[count];
        int found = log.values(sight, values);
        return found == count ? values : Arrays.copyOf(values, found);
    }

    /** The first date from a day on with an event (a value that is not 0), as known; {@link BusinessDays#NONE} for none. */
    public int nextEvent(MacroSeries series, String instrument, long knownBefore, int day) {
        SeriesLog log = log(series, instrument);
        return log == null ? BusinessDays.NONE : log.nextEvent(knownBefore, day);
    }

    /** The last date up to a day with an event, as known, among the newest that the log keeps; {@link BusinessDays#NONE} for none. */
    public int lastEvent(MacroSeries series, String instrument, long knownBefore, int day) {
        SeriesLog log = log(series, instrument);
        return log == null ? BusinessDays.NONE : log.lastEvent(knownBefore, day, depth);
    }

    private SeriesLog log(MacroSeries series, String instrument) {
        return logs.get(new Key(series.id(), series.perInstrument() ? instrument : ""));
    }

    /**
     * Lets go of what no bar of this trading day or a later one can see. From then on it takes no values that were received
     * before that day's session opened: whoever calls this knows (by a watermark) that there are none. A log that several venues
     * share lets go by the one whose day opened first.
     */
    public void forget(MacroDay oldest) {
        forgottenMicros = Math.max(forgottenMicros, oldest.openMicros());
        logs.values().forEach(log -> log.forget(oldest.openMicros(), oldest.earliestLastDate(), depth));
    }

    /** Receipts that are kept. */
    public int receipts() {
        return logs.values().stream().mapToInt(SeriesLog::receipts).sum();
    }

    /** Value dates that are kept. */
    public int dates() {
        return logs.values().stream().mapToInt(SeriesLog::dates).sum();
    }

    /** Writes it as a frame of its own; equal sets of values give equal bytes. */
    public void writeTo(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            body.writeLong(forgottenMicros);
            Frame.writeVar(body, logs.size());
            for (var entry : logs.entrySet()) {
                body.writeUTF(entry.getKey().series());
                body.writeUTF(entry.getKey().instrument());
                entry.getValue().writeTo(body);
            }
        });
    }

    /** Reads what {@link #writeTo} wrote; of series that the registry no longer has nothing is kept. */
    public static MacroLog readFrom(DataInput in, MacroRegistry registry, int depth) throws IOException {
        return Frame.read(in, VERSION, "macro log", body -> {
            MacroLog read = opening(registry, depth);
            read.forgottenMicros = body.readLong();
            for (long rest = Frame.readVar(body); rest > 0; rest--) {
                Key key = new Key(body.readUTF(), body.readUTF());
                SeriesLog log = SeriesLog.readFrom(body);
                MacroSeries series = registry.lookUp(key.series());
                if (series != null && series.perInstrument() != key.instrument().isEmpty()) {
                    read.logs.put(new Key(series.id(), key.instrument()), log);
                }
            }
            return read;
        });
    }
}
