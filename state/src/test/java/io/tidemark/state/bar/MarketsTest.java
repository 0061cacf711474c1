package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Trade;
import io.tidemark.state.market.Venues.Standing;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a record stands to the session of its instrument, to the microsecond. */
class MarketsTest {

    /** A Thursday; DAYTIME is open from 10:00 to 16:00 in New York. */
    private static final long OPEN = micros("2024-02-29T15:00:00Z");

    private static final long CLOSE = micros("2024-02-29T21:00:00Z");

    private final Markets markets = Markets.of(new MarketPlan(
            List.of(Fixture.crypto(), Fixture.daytime()),
            Map.of(
                    "STK.day", new Instrument("STK.day", "DAYTIME", 2, 0),
                    "COIN.all", new Instrument("COIN.all", "CRYPTO", 4, 3)),
            null,
            Fixture.timeframes("1m", "1h"),
            Timeframe.of("1m"),
            Align.SESSION,
            BarRules.of(2_000_000L, false, BarRules.LIVE)));

    @Test
    void aSessionIsOpenFromItsOpenToJustBeforeItsClose() {
        assertThat(place("STK.day", OPEN - 1)).isEqualTo(Standing.CLOSED);
        assertThat(place("STK.day", OPEN)).isEqualTo(Standing.OPEN);
        assertThat(place("STK.day", CLOSE - 1)).isEqualTo(Standing.OPEN);
        assertThat(place("STK.day", CLOSE))
                .as("right behind the slice of the last one")
                .isEqualTo(Standing.CLOSED);
        assertThat(place("STK.day", CLOSE - 60_000_000)).isEqualTo(Standing.OPEN);
        assertThat(place("STK.day", OPEN)).isEqualTo(Standing.OPEN);
        assertThat(place("STK.day", OPEN - 1))
                .as("right before the slice of the last one")
                .isEqualTo(Standing.CLOSED);
    }

    @Test
    void earlyClosesAndDaysOffAreClosed() {
        long noon = micros("2024-03-01T18:00:00Z");
        assertThat(place("STK.day", noon - 1)).isEqualTo(Standing.OPEN);
        assertThat(place("STK.day", noon)).isEqualTo(Standing.CLOSED);
        assertThat(place("STK.day", micros("2024-03-02T16:00:00Z"))).isEqualTo(Standing.CLOSED);
        assertThat(place("COIN.all", micros("2024-03-02T16:00:00Z"))).isEqualTo(Standing.OPEN);
    }

    @Test
    void yearsOutsideTheFileAndUnknownNamesAreUnknown() {
        assertThat(place("COIN.all", micros("2020-01-01T00:00:00Z"))).isEqualTo(Standing.OPEN);
        assertThat(place("COIN.all", micros("2020-01-01T00:00:00Z") - 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(place("COIN.all", micros("2031-01-01T00:00:00Z") - 1)).isEqualTo(Standing.OPEN);
        assertThat(place("COIN.all", micros("2031-01-01T00:00:00Z"))).isEqualTo(Standing.UNKNOWN);
        assertThat(markets.why(trade("COIN.all", 0))).isEqualTo("outside the years 2020–2030 of session CRYPTO");
        assertThat(place("BOND.all", OPEN)).isEqualTo(Standing.UNKNOWN);
        assertThat(markets.why(trade("BOND.all", OPEN))).isEqualTo("unknown instrument BOND.all");
        assertThat(markets.bars("BOND.all", Slices.opening())).isNull();
        assertThatThrownBy(() -> markets.lattice("BOND.all")).hasMessage("unknown instrument BOND.all");
    }

    @Test
    void aBarOpensOnASliceAndGetsItsClose() {
        InputBar bar = new InputBar();
        bar.instrument = "STK.day";
        bar.eventMicros = CLOSE - 60_000_000;
        assertThat(markets.place(bar)).isEqualTo(Standing.OPEN);
        assertThat(bar.closeMicros).isEqualTo(CLOSE);
        bar.eventMicros++;
        assertThat(markets.place(bar)).isEqualTo(Standing.MISALIGNED);
        bar.eventMicros = CLOSE - 60_000_000 - 1;
        assertThat(markets.place(bar)).isEqualTo(Standing.MISALIGNED);
        bar.eventMicros = CLOSE;
        assertThat(markets.place(bar)).isEqualTo(Standing.CLOSED);
    }

    @Test
    void aSideOfAQuoteHasTheScalesAndHoursOfItsInstrument() {
        assertThat(markets.instrument("COIN.all#mid")).isEqualTo(new Instrument("COIN.all#mid", "CRYPTO", 4, 3));
        assertThat(place("STK.day#bid", CLOSE)).isEqualTo(Standing.CLOSED);
        assertThat(markets.bars("COIN.all#bid", Slices.opening())).isSameAs(markets.bars("COIN.all", Slices.opening()));
    }

    private Standing place(String instrument, long micros) {
        return markets.place(trade(instrument, micros));
    }

    private static MarketEvent trade(String instrument, long micros) {
        Trade trade = new Trade();
        trade.instrument = instrument;
        trade.eventMicros = micros;
        return trade;
    }

    private static long micros(String time) {
        return Instant.parse(time).toEpochMilli() * 1_000L;
    }
}
