package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints records per second, percent and time left: one line that is rewritten on a terminal, else a plain line every
 * five seconds or ten percent.
 */
final class ProgressMeter implements Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long TERMINAL_PAUSE = SECOND / 5;
    private static final long PLAIN_PAUSE = 5 * SECOND;
    private static final double PLAIN_STEP = 0.10;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long start;
    private long lastTime;
    private double lastShare;
    private int width;

    /** A meter that starts now; {@code nanos} is a clock like {@link System#nanoTime}. */
    ProgressMeter(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.lastTime = start;
    }

    @Override
    public void update(long records, double share) {
        long now = nanos.getAsLong();
        boolean due = now - lastTime >= (terminal ? TERMINAL_PAUSE : PLAIN_PAUSE)
                || !terminal && share - lastShare >= PLAIN_STEP;
        if (due) {
            lastTime = now;
            lastShare = share;
            print(line(records, share, now - start));
        }
    }

    @Override
    public void stopped() {
        clear();
        out.println("stopped; the same command with --resume goes on where it was");
        out.flush();
    }

    /** Wipes the line of a terminal, so that what follows starts clean. */
    void clear() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    private void print(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    private static String line(long records, double share, long elapsed) {
        double seconds = (double) elapsed / SECOND;
        StringBuilder line = new StringBuilder();
        if (share >= 0) {
            line.append(String.format(Locale.ROOT, "%3.0f %%  ", Math.min(share, 1.0) * 100));
        }
        line.append(String.format(Locale.ROOT, "%,d records", records));
        if (seconds > 0 && records > 0) {
            line.append(String.format(Locale.ROOT, "  %,.0f/s", records / seconds));
        }
        if (share > 0 && share < 1) {
            line.append("  ").append(duration(seconds / share - seconds)).append(" left");
        }
        return line.toString();
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
