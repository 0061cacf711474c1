package io.tidemark.benchmarks;

import io.tidemark.state.market.MarketEvent;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Watermarks as the real path gives them: the greatest time less the bound, at Flink's interval and each market minute. */
final class LoopWatermarks implements WatermarkGenerator<MarketEvent> {

    private static final long MINUTE_MILLIS = 60_000L;

    private long nextMillis = Long.MIN_VALUE;
    private long maxMicros = MarketEvent.NONE;

    @Override
    public void onEvent(MarketEvent event, long timestamp, WatermarkOutput output) {
        maxMicros = Math.max(maxMicros, event.eventMicros);
        if (millis() >= nextMillis) {
            onPeriodicEmit(output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (maxMicros != MarketEvent.NONE) {
            nextMillis = (Math.floorDiv(millis(), MINUTE_MILLIS) + 1) * MINUTE_MILLIS;
            output.emitWatermark(new Watermark(millis()));
        }
    }

    private long millis() {
        return Math.floorDiv(maxMicros - Profile.BOUND_MICROS, 1_000L) - 1L;
    }
}
