package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;

/**
 * An endless log of trades for benchmarks: the n-th trade is a function of n alone and is filled into a reused object, so
 * any reader may start anywhere and nothing is allocated. Instruments take turns at an even pace.
 */
public final class TradeLoop {

    private static final long MINUTE_MICROS = 60_000_000L;
    private static final long DISORDER_MICROS = 1_000_000L;
    private static final double SHARE_OUT_OF_ORDER = 0.01;
    private static final long MIDNIGHT = 1_704_153_600_000_000L;
    private static final long CENT = 10_000_000L;
    private static final long BASE_CENTS = 10_000L;
    private static final long WAVE = 4_096L;
    private static final long NOISE_CENTS = 5L;

    private final String[] names;
    private final int tradesPerMinute;
    private final double outOfOrderShare;
    private final long startMicros;

    /** A loop over instruments that each trade so often, with a share of trades up to 1 s out of order. */
    public TradeLoop(int instruments, double tradesPerMinute, double outOfOrderShare) {
        this(instruments, tradesPerMinute, outOfOrderShare, MIDNIGHT);
    }

    /** A loop that starts at a market time, epoch microseconds. */
    public TradeLoop(int instruments, double tradesPerMinute, double outOfOrderShare, long startMicros) {
        this.names = new String[instruments];
        for (int i = 0; i < instruments; i++) {
            names[i] = "LOOP" + i + "-USD.simbit";
        }
        this.tradesPerMinute = (int) Math.round(instruments * tradesPerMinute);
        this.outOfOrderShare = outOfOrderShare;
        this.startMicros = startMicros;
        if (this.tradesPerMinute <= 0) {
            throw new IllegalArgumentException("a loop needs at least one trade per minute");
        }
    }

    /** 100 instruments, each trading once a second. */
    public static TradeLoop dense() {
        return new TradeLoop(100, 60, SHARE_OUT_OF_ORDER);
    }

    /** 5,000 instruments, each trading every two minutes. */
    public static TradeLoop thin() {
        return new TradeLoop(5_000, 0.5, SHARE_OUT_OF_ORDER);
    }

    /** 1,000 instruments from ten minutes before midnight UTC on, when every timeframe closes at once. */
    public static TradeLoop storm() {
        return new TradeLoop(1_000, 60, SHARE_OUT_OF_ORDER, MIDNIGHT - 10 * MINUTE_MICROS);
    }

    /** The instruments of the loop. */
    public Instrument[] instruments() {
        Instrument[] instruments = new Instrument[names.length];
        for (int i = 0; i < names.length; i++) {
            instruments[i] = Instrument.of(names[i], "CRYPTO");
        }
        return instruments;
    }

    /** Market time up to which the first n trades go, epoch microseconds. */
    public long marketMicros(long n) {
        return startMicros
                + n / tradesPerMinute * MINUTE_MICROS
                + n % tradesPerMinute * MINUTE_MICROS / tradesPerMinute;
    }

    /** Fills the n-th trade, n ≥ 0. */
    public Trade fill(Trade trade, long n) {
        int index = (int) (n % names.length);
        long hash = SplitMix64.mix(n + 1);
        long market = marketMicros(n);
        boolean early = SplitMix64.unit(SplitMix64.mix(hash)) < outOfOrderShare;
        trade.instrument = names[index];
        trade.eventMicros = early ? market - (hash >>> 1) % DISORDER_MICROS : market;
        trade.ingestMicros = market;
        trade.clockMicros = Trade.NONE;
        trade.id = n;
        trade.sequence = n;
        trade.sequenced = true;
        trade.price = priceCents(index, n / names.length, hash) * CENT;
        trade.size = 1_000L * (1 + (hash >>> 20 & 0xFFFF));
        trade.aggressor = (hash & 1) == 0 ? Side.BUY : Side.SELL;
        trade.quoted = false;
        trade.pricing = true;
        return trade;
    }

    /** A slow triangle of ±4 % with a little noise; no two neighbours are far apart. */
    private static long priceCents(int index, long round, long hash) {
        long phase = (round + index * 37L) % WAVE;
        long ramp = phase < WAVE / 2 ? phase : WAVE - phase;
        return BASE_CENTS + (ramp - WAVE / 4) * 2 / 5 + (hash >>> 40) % NOISE_CENTS;
    }
}
