package io.tidemark.operators.bar;

import io.tidemark.state.book.BookMessages;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The seeded log with quotes and book updates among its trades, some of both out of order; one instrument has quotes and another
 * a book, and no trade.
 */
final class QuoteLog {

    private static final long MINUTE = 60_000_000L;

    final MarketLog market;
    final List<MarketEvent> events = new ArrayList<>();
    private final Map<String, ArrayDeque<BookUpdate>> books = new HashMap<>();
    private final SplittableRandom random;
    private final long seed;
    private int sequence;

    QuoteLog(long seed, int size, String... timeframes) {
        this.seed = seed;
        random = new SplittableRandom(seed + 1);
        market = new MarketLog(seed, size, timeframes);
        for (Trade trade : market.trades) {
            events.add(trade);
            for (int more = random.nextInt(4); more > 0; more--) {
                add(trade);
            }
        }
    }

    /** What there is of one kind. */
    List<MarketEvent> without(Class<?> kind) {
        return events.stream().filter(event -> !kind.isInstance(event)).toList();
    }

    private void add(Trade behind) {
        long clock = Math.max(behind.clockMicros, behind.eventMicros);
        boolean isBook = random.nextInt(3) == 0;
        String name = isBook ? bookOf(behind.instrument) : quoteOf(behind.instrument);
        MarketEvent event = isBook ? next(name) : quote();
        if (event == null) {
            return;
        }
        event.instrument = name;
        long minute = Math.floorDiv(behind.eventMicros, MINUTE) * MINUTE;
        long earliest = Math.max(clock - MarketLog.BOUND_MICROS, minute);
        event.eventMicros = Math.min(earliest + random.nextLong(MarketLog.BOUND_MICROS), minute + MINUTE - 1);
        event.eventMicros = Math.min(event.eventMicros, clock);
        event.clockMicros = clock;
        events.add(event);
    }

    /** Often one that has no trade in that minute. */
    private String quoteOf(String traded) {
        String[] open = {"BTC-2", "BTC-3", "BTC-4", "BTC-QUOTED"};
        return random.nextBoolean() ? traded : open[random.nextInt(open.length)];
    }

    private String bookOf(String traded) {
        if (traded.startsWith("DAY")) {
            return traded;
        }
        return random.nextBoolean() ? "BTC-2" : "BTC-BOOKED";
    }

    private Quote quote() {
        Quote quote = new Quote();
        quote.sequence = ++sequence;
        quote.sequenced = true;
        quote.bid = 10_000 + random.nextInt(20);
        quote.bidSize = random.nextInt(50);
        quote.ask = 10_015 + random.nextInt(20);
        quote.askSize = random.nextInt(50);
        quote.primary = false;
        return quote;
    }

    private BookUpdate next(String name) {
        BookUpdate next = books.computeIfAbsent(
                        name, each -> new ArrayDeque<>(BookMessages.of(seed + each.hashCode(), 2_000)))
                .poll();
        return next == null ? null : next.copy();
    }
}
