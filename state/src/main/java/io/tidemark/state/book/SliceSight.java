package io.tidemark.state.book;

import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was last seen in one base slice: its last quote, and the book behind its last update; null where there was none. */
final class SliceSight {

    final long openMillis;
    final long closeMillis;

    Sight quote;
    Sight book;

    /** Records of the log that were book updates. */
    int records;

    SliceSight(long openMillis, long closeMillis) {
        this.openMillis = openMillis;
        this.closeMillis = closeMillis;
    }

    SliceSight copy() {
        SliceSight copy = new SliceSight(openMillis, closeMillis);
        copy.quote = quote;
        copy.book = book;
        copy.records = records;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        Frame.writeVar(out, openMillis);
        Frame.writeVar(out, closeMillis);
        Frame.writeVar(out, records);
        Sight.write(quote, out);
        Sight.write(book, out);
    }

    static SliceSight read(DataInput in) throws IOException {
        SliceSight slice = new SliceSight(Frame.readVar(in), Frame.readVar(in));
        slice.records = Math.toIntExact(Frame.readVar(in));
        slice.quote = Sight.read(in);
        slice.book = Sight.read(in);
        return slice;
    }
}
