package io.tidemark.benchmarks;

import io.tidemark.state.market.MarketEvent;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Watermarks as the real path gives them: the greatest time less the bound, at Flink's interval. */
final class LoopWatermarks implements WatermarkGenerator<MarketEvent> {

    private long maxMicros = MarketEvent.NONE;

    @Override
    public void onEvent(MarketEvent event, long timestamp, WatermarkOutput output) {
        maxMicros = Math.max(maxMicros, event.eventMicros);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (maxMicros != MarketEvent.NONE) {
            output.emitWatermark(new Watermark(Math.floorDiv(maxMicros - Profile.BOUND_MICROS, 1_000L) - 1L));
        }
    }
}
