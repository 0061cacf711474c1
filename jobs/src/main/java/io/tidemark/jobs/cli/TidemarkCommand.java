package io.tidemark.jobs.cli;

import picocli.CommandLine.Command;

/** The top of the command line. */
@Command(
        name = "tidemark",
        description = "Market events into bars, features and signals: live, backfill and backtest are one job.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "The first ten minutes:",
            "  ./tidemark demo                                        a simulated market, nothing else needed",
            "  ./tidemark backfill --trades trades.csv --instrument BTC-USD.bitstamp \\",
            "      --timeframes 1m,5m,1h,1D --out out/btc             your own trades into bars",
            "  ./tidemark backfill --trades trades.csv --instrument BTC-USD.bitstamp \\",
            "      --timeframes 1m,5m,1h,1D --parallelism 4 --out out/btc-4",
            "  ./tidemark verify out/btc out/btc-4                    the same bytes, whatever the parallelism",
            "  ./tidemark config show                                 every setting, and where it comes from",
            "  ./tidemark VERB --help                                 all options of a verb",
            "",
            "Exit codes: 0 ok, 1 verify found a difference (causality: a feature that looks ahead), 2 bad input, options or configuration,",
            "            3 a run failed, 130 stopped by Ctrl-C."
        })
final class TidemarkCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException(
                "a verb is missing: demo, run, cluster, topics, clock, backfill, verify, causality, timeframes, features, config or db");
    }
}
