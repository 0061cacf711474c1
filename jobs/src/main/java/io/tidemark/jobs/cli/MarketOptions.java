package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.Setting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that are short names of keys of the market: which bars are made, and by which session. */
final class MarketOptions {

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

    /** The keys that are set. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        add(settings, "--timeframes", "market.timeframes", timeframes);
        add(settings, "--session", "market.session", session);
        add(settings, "--align", "market.align", align);
        return settings;
    }

    /** Adds an option that was given. */
    static void add(List<Setting> settings, String option, String key, String value) {
        if (value != null) {
            settings.add(new Setting(option, key, value));
        }
    }
}
