package io.tidemark.jobs.demo;

import io.tidemark.jobs.cli.DemoRequest;
import io.tidemark.jobs.cli.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the demo shows while it runs and when it ends; counts seconds and records between frames. */
final class DemoFrames {

    private static final double NANOS = 1e9;
    private static final List<String> NEXT = List.of(
            "What to try next:",
            "  ./tidemark demo --seed 2 --speed 600      another market, ten times as fast",
            "  ./tidemark backfill --help                the same job over your own files",
            "  docs/architecture.md                      what the boxes in the web UI mean");

    private final DemoRequest request;
    private final String link;
    private final List<String> hints;
    private final long startNanos;
    private long lastNanos;
    private long lastRecords;

    /** Frames of a run that starts at a reading of {@link System#nanoTime}. */
    DemoFrames(DemoRequest request, String link, List<String> hints, long startNanos) {
        this.request = request;
        this.link = link;
        this.hints = List.copyOf(hints);
        this.startNanos = startNanos;
        this.lastNanos = startNanos;
    }

    /** The next frame. */
    List<String> next(BoardView view, long nanos) {
        double rate = (view.records() - lastRecords) / Math.max((nanos - lastNanos) / NANOS, 1e-3);
        lastNanos = nanos;
        lastRecords = view.records();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "tidemark demo   market time %s   %,.0f records/s", BoardText.time(view), rate));
        lines.add("web UI " + link + "   one second = " + request.speed() + " market seconds   Ctrl-C ends it");
        lines.addAll(hints);
        lines.add("");
        lines.addAll(BoardText.table(view));
        lines.add("");
        lines.addAll(BoardText.outcomes(view));
        lines.add("");
        lines.addAll(NEXT);
        return lines;
    }

    /** The last word. */
    Summary summary(BoardView view, long nanos) {
        double seconds = (nanos - startNanos) / NANOS;
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "tidemark demo   %.0f s of market seed %d, until %s, %,.0f records/s",
                seconds,
                request.seed(),
                BoardText.time(view),
                view.records() / seconds));
        lines.add("");
        lines.addAll(BoardText.table(view));
        lines.add("");
        lines.addAll(BoardText.outcomes(view));
        lines.add("");
        lines.addAll(NEXT);
        return new Summary(lines);
    }
}
