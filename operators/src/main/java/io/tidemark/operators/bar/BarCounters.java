package io.tidemark.operators.bar;

import io.tidemark.operators.tally.OutcomeCounters;
import io.tidemark.state.bar.Bar;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** How many bars have closed, by timeframe, for people who watch: {@code tidemark.timeframe.<name>.bars}. */
final class BarCounters {

    private final MetricGroup group;
    private final Map<String, Counter> byTimeframe = new HashMap<>();

    BarCounters(MetricGroup operator) {
        this.group = operator.addGroup(OutcomeCounters.GROUP);
    }

    void count(Bar[] bars) {
        for (Bar bar : bars) {
            byTimeframe.computeIfAbsent(bar.timeframe(), this::counter).inc();
        }
    }

    private Counter counter(String timeframe) {
        return group.addGroup("timeframe", timeframe).counter("bars");
    }
}
