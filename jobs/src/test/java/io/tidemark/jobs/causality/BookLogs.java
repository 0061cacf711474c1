package io.tidemark.jobs.causality;

import io.tidemark.connectors.codec.JsonLogText;
import io.tidemark.state.book.BookMessages;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Logs of one instrument in JSON lines: trades, quotes and news of its book, some of all out of order. */
final class BookLogs {

    private static final long SECOND = 1_000_000L;
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() * SECOND;

    private final SplittableRandom random;
    private final Instrument instrument;
    private final ArrayDeque<BookUpdate> book;

    private BookLogs(String name, long seed) {
        random = new SplittableRandom(seed);
        instrument = Instrument.of(name, "CRYPTO");
        book = new ArrayDeque<>(BookMessages.of(seed, 10_000));
    }

    /** So many records, one in seven seconds. */
    static Path write(Path file, String name, int count, long seed) throws IOException {
        BookLogs log = new BookLogs(name, seed);
        List<String> lines = new ArrayList<>();
        long clock = START;
        for (int i = 0; i < count; i++) {
            clock += log.random.nextLong(14 * SECOND);
            long late = log.random.nextInt(4) == 0 ? log.random.nextLong(2 * SECOND) : 0;
            lines.add(log.line(clock - late));
        }
        return Files.write(file, lines);
    }

    private String line(long micros) {
        StringBuilder line = new StringBuilder();
        return switch (random.nextInt(3)) {
            case 0 -> JsonLogText.append(line, at(micros, trade()), instrument).toString();
            case 1 -> JsonLogText.append(line, at(micros, quote()), instrument).toString();
            default ->
                JsonLogText.append(line, at(micros, book.poll()), instrument).toString();
        };
    }

    private <E extends MarketEvent> E at(long micros, E event) {
        event.instrument = instrument.name();
        event.eventMicros = micros;
        return event;
    }

    private Trade trade() {
        Trade trade = new Trade();
        trade.price = 140 + random.nextInt(10);
        trade.size = 1 + random.nextInt(100);
        return trade;
    }

    private Quote quote() {
        Quote quote = new Quote();
        quote.bid = random.nextInt(30) == 0 ? 0 : 136 + random.nextInt(8);
        quote.bidSize = random.nextInt(50);
        quote.ask = 142 + random.nextInt(8);
        quote.askSize = random.nextInt(50);
        return quote;
    }
}
