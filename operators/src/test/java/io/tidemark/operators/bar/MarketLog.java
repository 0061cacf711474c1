package io.tidemark.operators.bar;

import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Trade;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A seeded log behind the gate: some instruments of two sessions, duplicates, spikes, disorder, silence and a death. */
final class MarketLog {

    static final long BOUND_MICROS = 2_000_000L;

    final List<Trade> trades = new ArrayList<>();
    final MarketPlan plan;

    MarketLog(long seed, int size, String... timeframes) {
        SplittableRandom random = new SplittableRandom(seed);
        long micros = (Fixture.START + 15 * 3_600_000L) * 1_000L;
        long clock = MarketEvent.NONE;
        long[] price = {10_000, 20_000, 30_000, 40_000, 50_000};
        Trade last = null;
        for (int i = 0; trades.size() < size; i++) {
            boolean quietWeek = i == size / 2;
            micros += quietWeek ? 8 * 86_400_000_000L : random.nextLong(60_000_000L);
            int which = random.nextInt(price.length);
            price[which] += random.nextLong(11) - 5;
            Trade trade =
                    Fixture.trade(micros - random.nextLong(BOUND_MICROS), price[which], 1 + random.nextLong(99), i);
            trade.instrument = which < 2 ? "DAY-" + which : "BTC-" + which;
            if (random.nextInt(200) == 0 && last != null) {
                trade = last.copy();
            } else if (random.nextInt(500) == 0) {
                trade.price *= 3;
            }
            if (which < 2 && !isDaytime(trade.eventMillis())) {
                continue;
            }
            trade.clockMicros = clock;
            clock = Math.max(clock, trade.eventMicros);
            trades.add(trade);
            last = trade;
        }
        long horizon = Math.floorDiv(clock - BOUND_MICROS, 1_000L);
        BarRules rules = BarRules.of(BOUND_MICROS, true, horizon);
        Map<String, Instrument> instruments =
                Map.of("DAY-0", instrument("DAY-0", "DAYTIME"), "DAY-1", instrument("DAY-1", "DAYTIME"));
        plan = new MarketPlan(
                List.of(Fixture.crypto(), Fixture.daytime()),
                instruments,
                instrument("", "CRYPTO"),
                Fixture.timeframes(timeframes),
                Timeframe.of("1m"),
                Align.SESSION,
                rules);
    }

    /** The watermark behind a record: what its partition's clock allows. */
    static long watermark(MarketEvent event) {
        long clock = Math.max(event.clockMicros, event.eventMicros);
        return Math.floorDiv(clock - BOUND_MICROS, 1_000L) - 1;
    }

    private static Instrument instrument(String name, String session) {
        return new Instrument(name, session, 2, 3);
    }

    private static boolean isDaytime(long millis) {
        return Fixture.lattice(Fixture.daytime(), "1m").sliceOpen(millis) != Long.MIN_VALUE;
    }
}
