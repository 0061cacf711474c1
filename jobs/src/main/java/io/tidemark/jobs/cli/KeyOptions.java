package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.Setting;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that are short names of configuration keys; their texts are checked with the configuration. */
final class KeyOptions {

    @Mixin
    MarketOptions market = new MarketOptions();

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
        List<Setting> settings = market.settings();
        MarketOptions.add(settings, "--lateness", "market.lateness-bound", lateness);
        MarketOptions.add(settings, "--previews", "market.previews", previews ? "true" : null);
        MarketOptions.add(settings, "--ema", "ema.enabled", ema ? "true" : null);
        MarketOptions.add(settings, "--ema", "ema.rows", ema ? "all" : null);
        MarketOptions.add(settings, "--ema-timeframes", "ema.timeframes", emaTimeframes);
        MarketOptions.add(settings, "--ema-periods", "ema.periods", emaPeriods);
        MarketOptions.add(settings, "--parallelism", "job.parallelism", parallelism);
        return settings;
    }
}
