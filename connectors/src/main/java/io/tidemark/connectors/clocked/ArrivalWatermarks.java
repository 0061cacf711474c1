package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The watermark of one split in milliseconds: ⌊(greatest log time − bound) ÷ 1000⌋ − 1 over the arrivals that move the
 * clock, so that no record which the gate lets in is ever behind it. It starts at the minimum, also after a restore,
 * and knows no idleness. Besides Flink's interval, which is of the wall clock, one is sent for every step of market time:
 * a fast replay would otherwise pile up hours of it between two. Operators chained to the source must leave the outcome of
 * an arrival alone.
 */
public final class ArrivalWatermarks implements WatermarkGenerator<Arrival> {

    private static final long NEVER = 0;

    private final long boundMicros;
    private final long stepMillis;
    private long maxMicros = MarketEvent.NONE;
    private long sent = Long.MIN_VALUE;

    private ArrivalWatermarks(long boundMicros, long stepMillis) {
        if (boundMicros < 0) {
            throw new IllegalArgumentException("lateness bound " + boundMicros + " µs is negative");
        }
        this.boundMicros = boundMicros;
        this.stepMillis = stepMillis;
    }

    /** Watermarks with every event that raises them. */
    public static WatermarkStrategy<Arrival> perEvent(long boundMicros) {
        return context -> new ArrivalWatermarks(boundMicros, 1);
    }

    /** Watermarks at Flink's auto-watermark interval: when they come differs from run to run, what they say does not. */
    public static WatermarkStrategy<Arrival> periodic(long boundMicros) {
        return context -> new ArrivalWatermarks(boundMicros, NEVER);
    }

    /** The same, and one whenever market time passes a multiple of the step: the instants at which slices close. */
    public static WatermarkStrategy<Arrival> stepping(long boundMicros, long stepMillis) {
        return context -> new ArrivalWatermarks(boundMicros, stepMillis);
    }

    @Override
    public void onEvent(Arrival arrival, long timestamp, WatermarkOutput output) {
        if (!arrival.movesClock()) {
            return;
        }
        maxMicros = Math.max(maxMicros, arrival.logMicros());
        long millis = millis();
        if (stepMillis != NEVER && Math.floorDiv(millis, stepMillis) > Math.floorDiv(sent, stepMillis)) {
            send(millis, output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        send(millis(), output);
    }

    /** What the clock amounts to; the minimum while there is none. */
    private long millis() {
        if (maxMicros == MarketEvent.NONE || maxMicros < Long.MIN_VALUE + boundMicros) {
            return Long.MIN_VALUE;
        }
        return Math.floorDiv(maxMicros - boundMicros, 1_000L) - 1L;
    }

    private void send(long millis, WatermarkOutput output) {
        if (millis > sent) {
            sent = millis;
            output.emitWatermark(new Watermark(millis));
        }
    }
}
