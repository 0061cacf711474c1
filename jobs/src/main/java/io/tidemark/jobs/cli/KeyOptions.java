package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.Setting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that are short names of configuration keys; their texts are checked with the configuration. */
final class KeyOptions {

    @Option(
            names = "--timeframes",
            paramLabel = "LIST",
            description = "Bars to make, like 1m,5m,1h,1D, or all. Default: market.timeframes.")
    String timeframes;

    @Option(names = "--session", paramLabel = "NAME", description = "Session of instruments that no file names.")
    String session;

    @Option(
            names = "--align",
            paramLabel = "WAY",
            description = "Intraday bars count from: session (its open), clock (full hours), auto (as input bars do).")
    String align;

    @Option(names = "--lateness", paramLabel = "DURATION", description = "Lateness bound, like 2s.")
    String lateness;

    @Option(names = "--previews", description = "Also emit bars that are still forming.")
    boolean previews;

    @Option(names = "--ema", description = "Also emit the lattice of exponential averages, all rows.")
    boolean ema;

    @Option(names = "--ema-timeframes", paramLabel = "LIST", description = "Narrows --ema to these timeframes.")
    String emaTimeframes;

    @Option(names = "--ema-periods", paramLabel = "LIST", description = "Narrows --ema to these periods.")
    String emaPeriods;

    @Option(names = "--parallelism", paramLabel = "N", description = "Parallel tasks. Default: the processors.")
    String parallelism;

    /** The keys that are set. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        add(settings, "--timeframes", "market.timeframes", timeframes);
        add(settings, "--session", "market.session", session);
        add(settings, "--align", "market.align", align);
        add(settings, "--lateness", "market.lateness-bound", lateness);
        add(settings, "--previews", "market.previews", previews ? "true" : null);
        add(settings, "--ema", "ema.enabled", ema ? "true" : null);
        add(settings, "--ema", "ema.rows", ema ? "all" : null);
        add(settings, "--ema-timeframes", "ema.timeframes", emaTimeframes);
        add(settings, "--ema-periods", "ema.periods", emaPeriods);
        add(settings, "--parallelism", "job.parallelism", parallelism);
        return settings;
    }

    private static void add(List<Setting> settings, String option, String key, String value) {
        if (value != null) {
            settings.add(new Setting(option, key, value));
        }
    }
}
