package io.tidemark.benchmarks;

import io.tidemark.connectors.kafka.Tap;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.state.market.MarketEvent;
import java.nio.charset.StandardCharsets;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Passes on as many records of the same length as bars and features of ten timeframes are, one for so many trades: otherwise the
 * identity would write some twenty times as much, and be the slower one.
 */
final class IdentityRoom extends KeyedProcessFunction<String, MarketEvent, Tap> {

    private static final long serialVersionUID = 1L;
    private static final int TRADES_A_RECORD = 22;
    private static final byte[] RECORD =
            ("{\"identity\":\"" + "x".repeat(330) + "\"}").getBytes(StandardCharsets.UTF_8);

    private int trades;

    @Override
    public void processElement(MarketEvent trade, Context context, Collector<Tap> out) {
        if (++trades % TRADES_A_RECORD == 0) {
            out.collect(new Tap(Topic.MARKET_BARS.topicName(), trade.instrument, RECORD));
        }
    }
}
