package io.tidemark.connectors.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the lines of a table are. */
public enum CsvKind {
    /** One trade a line: time, price, and whatever else is known of it. */
    TRADES,
    /** Best bid and ask a line; a price of 0 means that side is absent. */
    QUOTES,
    /** One bar a line, or a bid bar and an ask bar. */
    BARS,
    /** The part files of a simulated log: trades of many instruments, and heartbeats. */
    LOG;

    private static final List<Column> BAR = List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE);
    private static final List<Column> BID_BAR =
            List.of(Column.BID_OPEN, Column.BID_HIGH, Column.BID_LOW, Column.BID_CLOSE);
    private static final List<Column> ASK_BAR =
            List.of(Column.ASK_OPEN, Column.ASK_HIGH, Column.ASK_LOW, Column.ASK_CLOSE);

    /** The name used in options and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns without which a file is not of this kind. */
    List<Column> required(Layout layout) {
        return switch (this) {
            case TRADES -> List.of(Column.TIME, Column.PRICE);
            case QUOTES -> List.of(Column.TIME, Column.BID, Column.ASK);
            case LOG -> List.of(Column.TYPE, Column.INSTRUMENT, Column.TIME, Column.PRICE, Column.SIZE);
            case BARS -> requiredOfBars(layout);
        };
    }

    private static List<Column> requiredOfBars(Layout layout) {
        List<Column> required = new ArrayList<>();
        required.add(layout.has(Column.END_TIME) ? Column.END_TIME : Column.TIME);
        boolean bids = layout.has(Column.BID_OPEN);
        boolean asks = layout.has(Column.ASK_OPEN);
        if (bids) {
            required.addAll(BID_BAR);
        }
        if (asks) {
            required.addAll(ASK_BAR);
        }
        if (!bids && !asks) {
            required.addAll(BAR);
        }
        return required;
    }
}
