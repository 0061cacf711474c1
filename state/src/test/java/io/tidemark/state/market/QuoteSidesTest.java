package io.tidemark.state.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteSidesTest {

    private final QuoteSides sides = new QuoteSides();

    @Test
    void aQuoteIsAPriceOfThreeInstruments() {
        List<Trade> events = split(100, 103);
        assertThat(events).extracting(each -> each.instrument).containsExactly("A.x#bid", "A.x#ask", "A.x#mid");
        assertThat(events).extracting(each -> each.price).containsExactly(100L, 103L, 102L);
        assertThat(events)
                .as("one record of the log")
                .extracting(each -> each.primary)
                .containsExactly(true, false, false);
        assertThat(events).allMatch(each -> each.quoted && each.pricing && each.size == 0 && each.eventMicros == 7);
    }

    @Test
    void anAbsentSideHasNoPriceAndNoMiddle() {
        assertThat(split(100, 0)).extracting(each -> each.instrument).containsExactly("A.x#bid");
        List<Trade> ask = split(0, 103);
        assertThat(ask).extracting(each -> each.instrument).containsExactly("A.x#ask");
        assertThat(ask.get(0).primary).isTrue();
        assertThat(split(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 102, 101",
        "100, 101, 100",
        "101, 102, 102",
        "102, 103, 102",
        "103, 104, 104",
        "104, 103, 104",
        "1, 2, 2",
        "9223372036854775806, 9223372036854775807, 9223372036854775806",
    })
    void halvesGoToTheEvenNeighbour(long bid, long ask, long mid) {
        assertThat(split(bid, ask).get(2).price).isEqualTo(mid);
    }

    private List<Trade> split(long bid, long ask) {
        Quote quote = new Quote();
        quote.instrument = "A.x";
        quote.eventMicros = 7;
        quote.bid = bid;
        quote.ask = ask;
        List<Trade> events = new ArrayList<>();
        sides.split(quote, event -> events.add(event.copy()));
        return events;
    }
}
