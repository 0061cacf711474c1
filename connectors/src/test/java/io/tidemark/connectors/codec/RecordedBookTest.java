package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.files.ReferenceData;
import io.tidemark.state.book.OrderBook;
import io.tidemark.state.book.OrderBook.Step;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Instrument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded books against what the exchange itself called the best prices and sizes. */
final class RecordedBookTest {

    private static final Pattern TICKER = Pattern.compile(
            "\"u\":(\\d+),.*\"b\":\"([0-9.]+)\",\"B\":\"([0-9.]+)\"," + "\"a\":\"([0-9.]+)\",\"A\":\"([0-9.]+)\"");
    private static final Instrument BTC = Instrument.of("BTC", "CRYPTO");

    /** Best bid, its size, best ask, its size. */
    private record Best(long bid, long bidSize, long ask, long askSize) {}

    /** Behind every depth update that the snapshot does not hold already. */
    @ParameterizedTest
    @CsvSource({
        "usdm_btcusdt_20240808.gz, 6547, 6551",
        "cm_btcusd_perp_20240808.gz, 26824, 26847",
        "spot_btcusdt_20240808.gz, 3449, 3451"
    })
    void theBestOfTheBookIsTheLastTicker(String file, int compared, int deltas) throws IOException {
        TreeMap<Long, Best> tickers = new TreeMap<>();
        List<BookUpdate> updates = new ArrayList<>();
        read(file, tickers, updates);
        assertThat(updates).hasSize(deltas + 1);
        OrderBook book = OrderBook.opening();
        updates.stream().filter(update -> update.snapshot).forEach(book::apply);
        TreeMap<Long, Best> bests = new TreeMap<>();
        for (BookUpdate update : updates) {
            if (book.apply(update) == Step.APPLIED) {
                bests.put(update.lastId, best(book));
            }
        }
        bests.forEach((id, best) -> assertThat(best)
                .as("behind update %d", id)
                .isEqualTo(tickers.floorEntry(id).getValue()));
        assertThat(bests).hasSize(compared);
        assertThat(book.gaps()).isZero();
        assertSameAsReceived(updates, bests);
    }

    /** The snapshot came behind some deltas that follow on it. */
    private static void assertSameAsReceived(List<BookUpdate> updates, TreeMap<Long, Best> bests) {
        OrderBook received = OrderBook.opening();
        int waited = 0;
        for (BookUpdate update : updates) {
            if (received.apply(update) == Step.WAITING) {
                waited++;
            } else {
                assertThat(best(received)).isEqualTo(bests.get(received.lastId()));
            }
        }
        assertThat(waited).isPositive();
        assertThat(received.lastId()).isEqualTo(bests.lastKey());
        assertThat(received.gaps()).isZero();
    }

    private static Best best(OrderBook book) {
        return new Best(book.bid(0), book.bidSize(0), book.ask(0), book.askSize(0));
    }

    private static void read(String file, TreeMap<Long, Best> tickers, List<BookUpdate> updates) throws IOException {
        RecordCodec codec = new BinanceFormat(BTC).codec();
        Decoded decoded = new Decoded();
        Path path = ReferenceData.market("l2_feed/" + file);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                codec.decode(Line.of(line), decoded.reset(file, 1));
                Matcher ticker = TICKER.matcher(line);
                if (decoded.arrival.event instanceof BookUpdate update) {
                    updates.add(update.copy());
                } else if (ticker.find()) {
                    tickers.put(Long.parseLong(ticker.group(1)), best(ticker));
                }
            }
        }
    }

    private static Best best(Matcher ticker) {
        return new Best(
                Decimals.parse(ticker.group(2), BTC.priceScale()),
                Decimals.parse(ticker.group(3), BTC.sizeScale()),
                Decimals.parse(ticker.group(4), BTC.priceScale()),
                Decimals.parse(ticker.group(5), BTC.sizeScale()));
    }
}
