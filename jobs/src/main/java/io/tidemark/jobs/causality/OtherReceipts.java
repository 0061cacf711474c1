package io.tidemark.jobs.causality;

import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.MacroEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Macro values that might have come instead after an instant: other numbers, half of them at other times, sooner or later, half of
 * them of other days, so that what is known already is rewritten, and some not at all. The same seed, instant and values give
 * the same.
 */
final class OtherReceipts {

    private static final double MISSING = 0.1;
    private static final double STEP = 0.2;
    private static final int MOST_DAYS = 5;
    private static final long LATEST_MICROS = 3 * 86_400_000_000L;

    private final SplittableRandom random;
    private final long fromMicros;

    /** Receipts after an instant, epoch milliseconds. */
    OtherReceipts(long seed, long afterMillis) {
        this.random = new SplittableRandom(~seed ^ afterMillis * 0x9E3779B97F4A7C15L);
        this.fromMicros = afterMillis * 1_000L;
    }

    /** Instead of these, which come after the instant. */
    List<MacroEvent> of(List<MacroEvent> behind) {
        List<MacroEvent> other = new ArrayList<>();
        for (MacroEvent event : behind) {
            if (random.nextDouble() >= MISSING) {
                other.add(event.copy().set(changed(event.value)));
            }
        }
        return other;
    }

    private MacroValue changed(MacroValue value) {
        long received = value.receivedMicros();
        long micros = random.nextBoolean() ? received : random.nextLong(fromMicros + 1, received + LATEST_MICROS);
        int date = random.nextBoolean() ? value.valueDate() : value.valueDate() - random.nextInt(1, MOST_DAYS);
        return MacroValue.of(value.series(), value.instrument(), date, micros, changed(value.value()));
    }

    /** Events come and go: 0 is none. */
    private double changed(double value) {
        return value == 0 ? 1 : value * (1 + STEP * (2 * random.nextDouble() - 1));
    }
}
