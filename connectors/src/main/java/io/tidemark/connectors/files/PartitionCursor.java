package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Reads a partition file after file and record after record, a little ahead of what it hands on: so each record knows
 * the time of the next, and the position is always that behind the last record handed on.
 */
final class PartitionCursor implements Closeable {

    /** How many lines without an event the cursor looks over to find the next time. */
    private static final int FARTHEST = 16;

    private final FileSplit split;
    private final Medium medium;
    private final RecordCodec codec;
    private final ArrayDeque<Ahead> ahead = new ArrayDeque<>();
    private final ArrayDeque<Ahead> free = new ArrayDeque<>();
    private final Line line = new Line();
    private LineSource source;
    private String fileName = "";
    private int file;
    private FilePosition resume;
    private long records;
    private Ahead taken;
    private long key = Long.MIN_VALUE;

    /** A cursor that goes on where the split was left. */
    PartitionCursor(FileSplit split, RecordFormat format, Medium medium) throws IOException {
        this.split = split;
        this.medium = medium;
        codec = format.codec();
        resume = split.position();
        file = resume.file();
        records = resume.records();
        try {
            look();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** True while there is a record to hand on. */
    boolean hasNext() {
        return !ahead.isEmpty();
    }

    /**
     * The time by which the next record is merged, microseconds: its own or the one after it, if that is earlier, so
     * that one far-future record does not hold its partition back; without an event, the time of the one before.
     */
    long key() {
        return key;
    }

    /** Hands the next record on; valid until the next call. */
    Decoded take() throws IOException {
        if (taken != null) {
            free.add(taken);
        }
        taken = ahead.poll();
        taken.decoded.arrival.nextMicros = nextMicros();
        look();
        return taken.decoded;
    }

    /** The position behind the record handed on last. */
    FilePosition position() {
        return taken == null
                ? split.position()
                : new FilePosition(taken.file, taken.lines, taken.offset, taken.records);
    }

    /** Numbers that lost digits so far, looked-ahead lines included. */
    long rounded() {
        return codec.rounded();
    }

    private long nextMicros() {
        for (Ahead later : ahead) {
            if (later.decoded.arrival.event != null) {
                return later.micros();
            }
        }
        return Arrival.UNKNOWN;
    }

    /** Reads until a record with an event stands behind the next one. */
    private void look() throws IOException {
        while (ahead.size() < 2 || (ahead.size() < FARTHEST && !knowsNext())) {
            if (!read()) {
                break;
            }
        }
        Ahead next = ahead.peek();
        if (next != null && next.decoded.arrival.event != null) {
            long after = knownAfter();
            key = after == Arrival.UNKNOWN ? next.micros() : Math.min(next.micros(), after);
        }
    }

    private boolean knowsNext() {
        return knownAfter() != Arrival.UNKNOWN;
    }

    private long knownAfter() {
        Iterator<Ahead> later = ahead.iterator();
        if (later.hasNext()) {
            later.next();
        }
        while (later.hasNext()) {
            Ahead one = later.next();
            if (one.decoded.arrival.event != null) {
                return one.micros();
            }
        }
        return Arrival.UNKNOWN;
    }

    private boolean read() throws IOException {
        while (source != null || open()) {
            if (source.next(line)) {
                ahead.add(decode());
                return true;
            }
            source.close();
            source = null;
            file++;
        }
        return false;
    }

    private boolean open() throws IOException {
        for (; file < split.files().size(); file++) {
            PartFile part = split.files().get(file);
            fileName = part.path().substring(part.path().lastIndexOf('/') + 1);
            FilePosition start = file == resume.file() ? resume : FilePosition.START;
            source = medium.open(part, codec, start);
            if (source != null) {
                return true;
            }
        }
        return false;
    }

    private Ahead decode() {
        Ahead next = free.isEmpty() ? new Ahead() : free.poll();
        next.file = file;
        next.lines = source.lines();
        next.offset = source.offset();
        next.records = ++records;
        Decoded decoded = next.decoded.reset(split.partition(), source.line());
        decoded.arrival.file = split.files().get(file).path();
        if (line.isTooLong()) {
            decoded.reject(line, "longer than " + codec.maxLineBytes() + " bytes");
        } else {
            codec.decode(line, decoded);
        }
        place(decoded.arrival.event);
        place(decoded.followUp);
        if (decoded.arrival.outcome == Outcome.REJECTED) {
            decoded.arrival.reason = fileName + ':' + source.line() + ": " + decoded.arrival.reason;
        }
        return next;
    }

    /** Where the feed orders nothing, the log does. */
    private void place(MarketEvent event) {
        if (event != null && event.sequence == MarketEvent.NONE) {
            event.sequence = records;
        }
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
            source = null;
        }
    }
}
