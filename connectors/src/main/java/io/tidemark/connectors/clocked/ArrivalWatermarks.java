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
 * and knows no idleness. Operators chained to the source must leave the outcome of an arrival alone.
 */
public final class ArrivalWatermarks implements WatermarkGenerator<Arrival> {

    private final long boundMicros;
    private final boolean perEvent;
    private long maxMicros = MarketEvent.NONE;
    private long sent = Long.MIN_VALUE;

    private ArrivalWatermarks(long boundMicros, boolean perEvent) {
        if (boundMicros < 0) {
            throw new IllegalArgumentException("lateness bound " + boundMicros + " µs is negative");
        }
        this.boundMicros = boundMicros;
        this.perEvent = perEvent;
    }

    /** Watermarks with every event that raises them. */
    public static WatermarkStrategy<Arrival> perEvent(long boundMicros) {
        return context -> new ArrivalWatermarks(boundMicros, true);
    }

    /** Watermarks at Flink's auto-watermark interval: when they come differs from run to run, what they say does not. */
    public static WatermarkStrategy<Arrival> periodic(long boundMicros) {
        return context -> new ArrivalWatermarks(boundMicros, false);
    }

    @Override
    public void onEvent(Arrival arrival, long timestamp, WatermarkOutput output) {
        if (!arrival.movesClock()) {
            return;
        }
        maxMicros = Math.max(maxMicros, arrival.logMicros());
        if (perEvent) {
            send(output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        send(output);
    }

    private void send(WatermarkOutput output) {
        if (maxMicros == MarketEvent.NONE || maxMicros < Long.MIN_VALUE + boundMicros) {
            return;
        }
        long millis = Math.floorDiv(maxMicros - boundMicros, 1_000L) - 1L;
        if (millis > sent) {
            sent = millis;
            output.emitWatermark(new Watermark(millis));
        }
    }
}
