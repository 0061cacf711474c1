package io.tidemark.operators.tally;

import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * How long a wave takes, for people who watch: {@code tidemark.wave_micros}, from the arrival of a watermark until the last
 * output of this operator, and of those chained behind it, that follows from it. Watermarks at which nothing was due are no
 * waves.
 */
public final class WaveDelay {

    private static final int WINDOW = 1_000;

    private final Stopwatch watch;
    private final Histogram micros;
    private long start;
    private boolean isWave;

    /** The delay of an operator with this group. */
    public WaveDelay(Stopwatch watch, MetricGroup operator) {
        this.watch = watch;
        this.micros = operator.addGroup(OutcomeCounters.GROUP)
                .histogram("wave_micros", new DescriptiveStatisticsHistogram(WINDOW));
    }

    /** A watermark has come. */
    public void begin() {
        isWave = false;
        start = watch.nanos();
    }

    /** Something was due at it. */
    public void due() {
        isWave = true;
    }

    /** Everything that was due has been said. */
    public void end() {
        if (isWave) {
            micros.update(TimeUnit.NANOSECONDS.toMicros(watch.nanos() - start));
        }
    }
}
