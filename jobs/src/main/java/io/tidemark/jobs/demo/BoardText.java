package io.tidemark.jobs.demo;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The board as lines of at most {@link #WIDTH} characters. */
final class BoardText {

    static final int WIDTH = 100;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ROW = "%-17s %12s %12s %12s %12s  %-22s";
    private static final double CHEAP = 10;

    private BoardText() {}

    /** One row per instrument under a row of names. */
    static List<String> table(BoardView view) {
        List<String> lines = new ArrayList<>();
        lines.add(row("instrument", "1m close", "5m close", "1h close", "EMA", "last signal"));
        for (BoardLine line : view.lines()) {
            lines.add(row(
                    line.instrument(),
                    price(line.minute()),
                    price(line.fiveMinutes()),
                    price(line.hour()),
                    price(line.ema()),
                    line.signal().isEmpty() ? "-" : line.signal()));
        }
        if (view.lines().isEmpty()) {
            lines.add("(the first bars close in a moment)");
        }
        return lines;
    }

    /** What became of the records, in two lines that add up. */
    static List<String> outcomes(BoardView view) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d records = %,d processed + %,d forming + %,d late + %,d duplicate",
                        view.records(),
                        view.count(Outcome.PROCESSED),
                        view.forming(),
                        view.count(Outcome.LATE),
                        view.count(Outcome.DUPLICATE)),
                String.format(
                        Locale.ROOT,
                        "    + %,d rejected + %,d quarantined + %,d ignored;  %,d heartbeats, %,d bars, %,d signals",
                        view.count(Outcome.REJECTED),
                        view.count(Outcome.QUARANTINED),
                        view.count(Outcome.IGNORED),
                        view.heartbeats(),
                        view.bars(),
                        view.signals()));
    }

    /** Market time, to the second. */
    static String time(BoardView view) {
        return view.marketMicros() == MarketEvent.NONE
                ? "not open yet"
                : TIME.format(Instant.ofEpochSecond(TimeUnit.MICROSECONDS.toSeconds(view.marketMicros()))) + " UTC";
    }

    private static String price(double price) {
        if (Double.isNaN(price)) {
            return "-";
        }
        return String.format(Locale.ROOT, Math.abs(price) < CHEAP ? "%,.4f" : "%,.2f", price);
    }

    private static String row(Object... cells) {
        String line = String.format(Locale.ROOT, ROW, cells).stripTrailing();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH);
    }
}
