package io.tidemark.jobs.run;

import io.tidemark.state.market.Arrival;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Slows a run down that has yet to fail or be stopped, so that it is not over before its first checkpoint is. In the source's task: a slow
 * sink would fill all buffers, and barriers would wait behind the whole log.
 */
final class PaceFunction implements MapFunction<Arrival, Arrival> {

    private static final long serialVersionUID = 1L;
    private static final long TIRES_BY_NANOS = 20L;
    private static final long CRAWL_NANOS = 5_000_000L;

    private final String run;
    private final long fromMicros;
    private final long pauseNanos;
    private long seen;

    PaceFunction(String run, long fromMicros, long pauseNanos) {
        this.run = run;
        this.fromMicros = fromMicros;
        this.pauseNanos = pauseNanos;
    }

    @Override
    public Arrival map(Arrival arrival) {
        boolean isEarly = arrival.event != null && arrival.event.eventMicros < fromMicros;
        Faults faults = Faults.of(run);
        if (!isEarly && faults.isPaced()) {
            LockSupport.parkNanos(pause(faults));
        }
        return arrival;
    }

    /** A run that somebody waits for to stop tires: however late that is, it is not over yet. */
    private long pause(Faults faults) {
        if (faults.isCrawling()) {
            return CRAWL_NANOS;
        }
        return faults.isToBeStopped() ? pauseNanos + TIRES_BY_NANOS * seen++ : pauseNanos;
    }
}
