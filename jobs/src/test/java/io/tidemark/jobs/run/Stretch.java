package io.tidemark.jobs.run;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What a run says from its start to its stop. */
final class Stretch {

    private final Queue<Bar> bars = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> lastClose = new ConcurrentHashMap<>();
    private final AtomicLong lastClosing = new AtomicLong(Long.MIN_VALUE);

    /** Listens to a run. */
    LogRun of(LogRun run) {
        return run.hearing("bars", Bar.class, bars::add).hearing("closed", ClosedBars.class, this::closed);
    }

    private void closed(ClosedBars closed) {
        lastClose.merge(closed.instrument(), closed.time(), Math::max);
        lastClosing.accumulateAndGet(closed.time(), Math::max);
    }

    /** The newest instant at which something closed, of all instruments. */
    long lastClosing() {
        return lastClosing.get();
    }

    /** How many whole bars this stretch has begun and later ones have ended. */
    long cut(List<Stretch> later) {
        return later.stream()
                .flatMap(stretch -> stretch.bars.stream())
                .filter(bar -> bar.kind() == BarKind.CANONICAL)
                .filter(bar -> {
                    long stop = lastClose.getOrDefault(bar.instrument(), Long.MIN_VALUE);
                    return bar.openTime() < stop && stop < bar.closeTime();
                })
                .count();
    }
}
