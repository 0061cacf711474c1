package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Side;

/** The trades of one instrument in the order in which they happen; a function of the seed and its own specification. */
final class InstrumentStream {

    private static final double HOUR_MICROS = 3_600_000_000.0;
    private static final int SIZE_DIGITS = 4;
    private static final double MEAN_SIZE = 2.5;
    private static final double POWER_OF_TEN = 10.0;
    private static final double HALF_SPREAD = 0.0002;
    private static final double PERSISTENCE = 0.6;
    private static final long IDS_PER_INSTRUMENT = 1_000_000_000_000L;

    private final InstrumentSpec spec;
    private final MarketHours hours;
    private final SplitMix64 random;
    private final PriceWalk walk;
    private final double ticksPerUnit;
    private final long firstId;
    private long nextMicros;
    private long count;
    private boolean buying;

    /** The stream of the instrument at a place in the list, which its trade ids begin with. */
    InstrumentStream(SimulationSpec market, int index) {
        this.spec = market.instruments().get(index);
        this.hours = spec.hours().get();
        this.random = new SplitMix64(SplitMix64.seedOf(market.seed(), spec.name()));
        long start = Math.max(market.span().startMicros(), spec.trading().fromMicros());
        this.walk = new PriceWalk(spec.path(), start);
        this.ticksPerUnit = StrictMath.pow(POWER_OF_TEN, spec.path().digits());
        this.firstId = (index + 1) * IDS_PER_INSTRUMENT;
        this.nextMicros = following(hours.openFrom(start));
    }

    /** When the next trade happens; {@link Long#MAX_VALUE} when the venue never opens again. */
    long nextMicros() {
        return nextMicros;
    }

    SplitMix64 random() {
        return random;
    }

    /** Fills the next trade and moves on. */
    void next(SimulatedRecord record, MarketFactor factor) {
        record.kind = SimulatedRecord.Kind.TRADE;
        record.fate = Outcome.PROCESSED;
        record.instrument = spec.instrument();
        record.eventMicros = nextMicros;
        buying = random.chance(PERSISTENCE) == buying;
        record.side = spec.trading().sided() ? (buying ? Side.BUY : Side.SELL) : Side.UNKNOWN;
        record.price = price(walk.next(nextMicros, factor.at(nextMicros), random));
        record.priceDigits = spec.path().digits();
        record.size = 1 + (long) (random.nextExponential() * MEAN_SIZE * StrictMath.pow(POWER_OF_TEN, SIZE_DIGITS));
        record.sizeDigits = SIZE_DIGITS;
        record.sequence = ++count;
        record.id = firstId + count;
        record.raw = "";
        nextMicros = following(nextMicros);
    }

    /** Buyers pay the ask, sellers get the bid; the spread is at least one tick. */
    private long price(double mid) {
        double half = Math.max(0.5, mid * HALF_SPREAD * ticksPerUnit);
        double ticks = mid * ticksPerUnit;
        return Math.max(1, (long) (buying ? Math.ceil(ticks + half) : Math.floor(ticks - half)));
    }

    private long following(long micros) {
        if (micros == Long.MAX_VALUE) {
            return micros;
        }
        double rate = spec.trading().tradesPerHour() * hours.activity(micros);
        long wait = 1 + (long) (random.nextExponential() * HOUR_MICROS / rate);
        long next = micros + wait;
        long open = hours.openFrom(next);
        // What is left of the wait beyond a close is served after the next open, or all would trade at once.
        return open == next || open == Long.MAX_VALUE ? open : open + wait % openingSpread(rate);
    }

    private static long openingSpread(double ratePerHour) {
        return Math.max(1, Math.min((long) (HOUR_MICROS / ratePerHour), (long) HOUR_MICROS));
    }
}
