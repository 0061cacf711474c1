package io.tidemark.connectors.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a table may hold, and the names under which files print it; names are matched without case. */
enum Column {
    TYPE("type"),
    TIME(
            "time",
            "timestamp",
            "date",
            "datetime",
            "start",
            "event",
            "event_time",
            "trade_time",
            "open_time",
            "opentime",
            "opentimeinmillis",
            "ms_of_day"),
    END_TIME("end_time", "endtime", "close_time", "closetime", "closetimeinmillis", "end"),
    INGEST("ingest", "ingest_time", "received_at", "receipt_time"),
    INSTRUMENT("instrument", "symbol", "ticker"),
    PRICE("price", "last", "px"),
    SIZE("size", "volume", "quantity", "qty", "vol", "lastsize"),
    SIDE("side", "aggressor", "taker_side"),
    BUYER_MAKER("is_buyer_maker", "isbuyermaker", "buyer_maker"),
    ID("id", "trade_id", "tradeid"),
    SEQUENCE("sequence", "seq", "sequence_number"),
    CONDITIONS("conditions", "condition", "sale_condition", "sale_condition_hex"),
    BID("bid", "bid_price", "bidprice"),
    BID_SIZE("bid_size", "bidsize", "bid_qty"),
    ASK("ask", "ask_price", "askprice"),
    ASK_SIZE("ask_size", "asksize", "ask_qty"),
    OPEN("open", "openprice", "open_price"),
    HIGH("high", "highprice", "high_price"),
    LOW("low", "lowprice", "low_price"),
    CLOSE("close", "closeprice", "close_price"),
    BID_OPEN("bid_open"),
    BID_HIGH("bid_high"),
    BID_LOW("bid_low"),
    BID_CLOSE("bid_close"),
    ASK_OPEN("ask_open"),
    ASK_HIGH("ask_high"),
    ASK_LOW("ask_low"),
    ASK_CLOSE("ask_close");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The name used in messages and options. */
    String label() {
        return names.get(0);
    }

    /** The names under which files print it. */
    List<String> names() {
        return names;
    }

    /** The column that prints this name; null for none. */
    static Column named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Column column : values()) {
            if (column.names.contains(lower)) {
                return column;
            }
        }
        return null;
    }

    /** The name of each column that is used in messages and options. */
    static List<String> labels() {
        return Arrays.stream(values()).map(Column::label).toList();
    }

    /** Every name that is understood. */
    static List<String> allNames() {
        return Arrays.stream(values()).flatMap(column -> column.names.stream()).toList();
    }
}
