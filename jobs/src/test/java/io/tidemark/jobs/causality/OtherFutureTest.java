package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherFutureTest {

    private static final long CUT = 50_000;

    @Test
    void whatIsKnownIsTheSameAndWhatFollowsIsAnotherMarket() {
        List<MarketEvent> log = log();
        List<MarketEvent> other = new OtherFuture(5, CUT).of(log, 120);
        assertThat(other.subList(0, 100)).isEqualTo(log.subList(0, 100));
        assertThat(other).hasSizeBetween(700, 950);
        for (int i = 100; i < 120; i++) {
            assertThat(other.get(i).eventMicros)
                    .as("none of the kept is missing")
                    .isEqualTo(log.get(i).eventMicros);
        }
        for (MarketEvent event : other.subList(100, other.size())) {
            assertThat(log).as("a copy").doesNotContain(event);
            if (event instanceof InputBar bar) {
                assertThat(bar.low).isPositive().isLessThanOrEqualTo(Math.min(bar.open, bar.close));
                assertThat(bar.high).isGreaterThanOrEqualTo(Math.max(bar.open, bar.close));
                assertThat(bar.volume).isBetween(500L, 1_501L);
            }
        }
    }

    @Test
    void volumesAreOthers() {
        List<MarketEvent> other = new OtherFuture(5, CUT).of(log(), 1_000);
        assertThat(other.subList(100, 1_000).stream()
                        .filter(InputBar.class::isInstance)
                        .map(event -> ((InputBar) event).volume)
                        .distinct())
                .hasSizeGreaterThan(200);
    }

    @Test
    void pricesWalkOnFromTheLastThatIsKnown() {
        List<MarketEvent> other = new OtherFuture(5, CUT).of(log(), 1_000);
        long before = ((InputBar) other.get(98)).close;
        assertThat(((InputBar) other.get(100)).open).isBetween(before * 99 / 100, before * 101 / 100);
        assertThat(((Trade) other.get(101)).price).isBetween(9_900L, 10_100L);
    }

    /** Their order of ids is what makes a book of them. */
    @Test
    void quotesAndBooksAreOthersThatStillFollow() {
        Quote quote = new Quote();
        quote.bid = 10_000;
        quote.bidSize = 40;
        quote.askSize = 50;
        BookUpdate delta = new BookUpdate().begin(false, 7, 9, MarketEvent.NONE);
        delta.bids.add(10_000, 0);
        delta.asks.add(10_010, 5_000);
        List<MarketEvent> log = List.of(quote, delta);
        log.forEach(each -> each.eventMicros = CUT * 1_000 + 1);
        List<MarketEvent> other = new OtherFuture(5, CUT).of(log, 2);
        Quote changed = (Quote) other.get(0);
        assertThat(changed.bid).isBetween(9_900L, 10_100L).isNotEqualTo(10_000);
        assertThat(changed.ask).isZero();
        assertThat(changed.bidSize).isNotEqualTo(40);
        BookUpdate next = (BookUpdate) other.get(1);
        assertThat(List.of(next.firstId, next.lastId)).containsExactly(7L, 9L);
        assertThat(next.bids.size(0)).isZero();
        assertThat(next.asks.price(0)).isBetween(9_910L, 10_111L).isNotEqualTo(10_010);
        assertThat(next.asks.size(0)).isBetween(2_500L, 7_501L).isNotEqualTo(5_000);
        assertThat(delta.asks.size(0)).isEqualTo(5_000);
        assertThat(quote.bid).isEqualTo(10_000);
    }

    @Test
    void macroValuesOfThisFutureAreNoneOfIt() {
        List<MarketEvent> log = List.of(macro(CUT * 1_000), macro(CUT * 1_000 + 1));
        assertThat(new OtherFuture(5, CUT).of(log, 2)).containsExactly(log.get(0));
    }

    @Test
    void otherReceiptsComeAfterTheInstantToo() {
        List<MacroEvent> behind = Stream.generate(() -> macro(CUT * 1_000 + 3_600_000_000L))
                .limit(1_000)
                .toList();
        List<MacroEvent> other = new OtherReceipts(5, CUT).of(behind);
        assertThat(other).hasSizeBetween(850, 950).allSatisfy(event -> {
            assertThat(event.value.receivedMicros())
                    .isEqualTo(event.eventMicros)
                    .isGreaterThan(CUT * 1_000);
            assertThat(event.value.value()).isBetween(80.0, 120.0).isNotEqualTo(100);
        });
        assertThat(other.stream().filter(event -> event.eventMicros < behind.get(0).eventMicros))
                .hasSizeGreaterThan(2);
        assertThat(other.stream().filter(event -> event.eventMicros > behind.get(0).eventMicros))
                .hasSizeGreaterThan(300);
        assertThat(other.stream().filter(event -> event.value.valueDate() < 19_000))
                .hasSizeBetween(350, 550);
        assertThat(values(new OtherReceipts(5, CUT).of(behind))).isEqualTo(values(other));
        assertThat(values(new OtherReceipts(6, CUT).of(behind))).isNotEqualTo(values(other));
    }

    private static List<MacroValue> values(List<MacroEvent> events) {
        return events.stream().map(event -> event.value).toList();
    }

    private static MacroEvent macro(long micros) {
        return new MacroEvent().set(MacroValue.of("DXY", "", 19_000, micros, 100));
    }

    @Test
    void theSeedSaysWhichMarket() {
        List<Long> one = prices(new OtherFuture(5, CUT).of(log(), 1_000));
        assertThat(prices(new OtherFuture(5, CUT).of(log(), 1_000))).isEqualTo(one);
        assertThat(prices(new OtherFuture(6, CUT).of(log(), 1_000))).isNotEqualTo(one);
    }

    private static List<Long> prices(List<MarketEvent> log) {
        return log.stream()
                .map(event -> event instanceof InputBar bar ? bar.close : ((Trade) event).price)
                .toList();
    }

    /** Bars of one instrument and trades of another, two a second; 100 of them are known at the cut. */
    private static List<MarketEvent> log() {
        SplittableRandom random = new SplittableRandom(1);
        List<MarketEvent> log = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            MarketEvent event = i % 2 == 0 ? bar(random, i) : trade();
            event.instrument = i % 2 == 0 ? "A.x" : "B.x";
            event.eventMicros = (i + 1) * 500_000L;
            log.add(event);
        }
        return log;
    }

    private static MarketEvent bar(SplittableRandom random, int i) {
        InputBar bar = new InputBar();
        bar.closeMicros = (i + 1) * 500_000L;
        bar.open = random.nextLong(1_000, 2_000);
        bar.close = bar.open;
        bar.high = bar.open;
        bar.low = bar.open;
        bar.volume = 1_000;
        return bar;
    }

    private static MarketEvent trade() {
        Trade trade = new Trade();
        trade.price = 10_000;
        trade.size = 7;
        return trade;
    }
}
