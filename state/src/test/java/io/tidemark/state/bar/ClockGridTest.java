package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Venues;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A vendor whose bars open on full hours of the clock, the first one before the session does. */
final class ClockGridTest {

    private static final Instrument ACME = new Instrument("ACME", "DAYTIME", 2, 0);

    private final Markets markets = Markets.of(new MarketPlan(
            List.of(Fixture.daytime()),
            new TreeMap<>(java.util.Map.of("ACME", ACME)),
            null,
            Fixture.timeframes("4h", "1D"),
            Timeframe.of("4h"),
            Align.CLOCK,
            BarRules.of(0, false, BarRules.LIVE)));

    @Test
    void theFirstBarOfADayIsNotOutsideItsSession() {
        assertThat(markets.place(bar("2024-02-28T13:00:00Z", 1))).isEqualTo(Venues.Standing.OPEN);
        assertThat(markets.place(bar("2024-02-28T09:00:00Z", 1))).isEqualTo(Venues.Standing.CLOSED);
        assertThat(markets.place(bar("2024-02-28T14:00:00Z", 1))).isEqualTo(Venues.Standing.CLOSED);
        assertThat(markets.place(bar("2024-02-28T21:00:00Z", 1))).isEqualTo(Venues.Standing.CLOSED);
    }

    @Test
    void aDayHoldsItsFirstBarAndMissesItWhenItIsAbsent() {
        BarsHarness harness = new BarsHarness(markets.bars("ACME", Slices.opening()), ACME);
        push(harness, bar("2024-02-28T13:00:00Z", 1));
        push(harness, bar("2024-02-28T17:00:00Z", 2));
        push(harness, bar("2024-02-29T17:00:00Z", 4));
        push(harness, bar("2024-03-01T13:00:00Z", 8));
        push(harness, bar("2024-03-01T17:00:00Z", 16));
        harness.end();

        assertThat(harness.outcomes).containsOnly(Outcome.PROCESSED);
        List<Bar> days = harness.all("1D");
        assertThat(days).extracting(Bar::volume).containsExactly(3.0, 4.0, 24.0);
        assertThat(days).extracting(Bar::missingSlices).containsExactly(0, 1, 0);
        assertThat(harness.all("4h")).hasSize(5).extracting(Bar::missingSlices).containsOnly(0);
    }

    private void push(BarsHarness harness, InputBar bar) {
        assertThat(markets.place(bar)).isEqualTo(Venues.Standing.OPEN);
        harness.push(bar);
        harness.watermark(bar.closeMicros / 1_000L);
    }

    private static InputBar bar(String open, long volume) {
        InputBar bar = new InputBar();
        bar.instrument = "ACME";
        bar.eventMicros = Instant.parse(open).toEpochMilli() * 1_000L;
        bar.open = 100;
        bar.high = 110;
        bar.low = 90;
        bar.close = 105;
        bar.volume = volume;
        return bar;
    }
}
