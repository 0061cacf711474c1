package io.tidemark.jobs.run;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A job that savepoints of a release are kept of. What comes to hold more state gets a job of its own here; those that are there never
 * change, and neither do their logs: splits hold paths and places, so a log lies where the savepoint left it.
 */
enum GoldenJob {

    /** Trades, bars, averages, features of the bars alone, a strategy. */
    SPINE {
        @Override
        LogRun run(Path dir) throws IOException {
            List<Timeframe> timeframes = timeframes("1m", "5m", "1h", "1D", "2D", "7D", "1W_CAL_ISO", "1M_CAL_ANCHOR");
            return new LogRun(SimulatedLog.write(Profiles.small(1), LOG, "1m", timeframes), dir);
        }

        @Override
        String stop(Path dir) throws Exception {
            return run(dir).parallelism(2).stop();
        }
    },

    /** Quotes and books, one of which is unknown; features that read another timeframe, another instrument, macro series. */
    INFORMED {
        @Override
        LogRun run(Path dir) throws IOException {
            MacroCatalog catalog = new ConfigFiles(Path.of(System.getProperty("tidemark.home")))
                    .macro(Path.of("config/macro"), Path.of("config/sessions"));
            QuotedLog log = QuotedLog.write(INFORMED_LOG, timeframes("1h", "2h", "1D"), catalog);
            return new LogRun(log.log(), dir).analysing(informed(catalog)).macro(log.macro());
        }

        /** When bars are hours ahead of the macro values: they wait in the analysis, and what others tell of theirs, too. */
        @Override
        String stop(Path dir) throws Exception {
            AtomicLong closed = new AtomicLong();
            AtomicLong analysed = new AtomicLong();
            return run(dir).parallelism(2)
                    .walkingFrom(QuotedLog.HALF_WAY)
                    .macroWaiting(5)
                    .hearing("closed", ClosedBars.class, bars -> closed.accumulateAndGet(bars.time(), Math::max))
                    .hearing("features", FeatureRow.class, row -> analysed.accumulateAndGet(row.ts(), Math::max))
                    .stop(null, () -> closed.get() > Math.max(QuotedLog.HALF_WAY, analysed.get()) + 2 * HOUR);
        }
    };

    private static final Path LOG = Path.of("target", "golden-log");
    private static final Path INFORMED_LOG = Path.of("target", "golden-quotes");
    private static final long HOUR = 3_600_000L;
    static final FeatureSet INFORMED_SET = FeatureSet.of(
            "informed",
            List.of(
                    "rsi(5)",
                    "rsi(3)@2h",
                    "ema(sma(close,2)@2h,4)",
                    "close@" + QuotedLog.FIRST,
                    "correl(close,close@" + QuotedLog.SECOND + ",6)",
                    "sma(close,2)@2h@" + QuotedLog.FIRST,
                    "macro(dxy)",
                    "macro_z(embi,20)",
                    "sma(macro_spread(dxy,embi),3)",
                    "macro_complete",
                    "spread",
                    "sma(depth_imbalance_5,3)",
                    "bid_size"));

    /** The whole run, with a new folder for what Flink keeps. */
    abstract LogRun run(Path dir) throws IOException;

    /** Stops it in the middle; returns where the savepoint is. */
    abstract String stop(Path dir) throws Exception;

    private static List<Timeframe> timeframes(String... names) {
        return Stream.of(names).map(Timeframe::of).toList();
    }

    private static AnalysisPlan informed(MacroCatalog catalog) {
        EmaConfig ema = new EmaConfig(List.of(2), List.of(EmaAlignment.DAILY), EmaConfig.Rows.ALL, List.of());
        return new AnalysisPlan(
                        List.of(new AnalysisPlan.Features(INFORMED_SET, List.of("1h", "2h"))),
                        ema,
                        List.of(),
                        "0123456789abcdef")
                .with(catalog);
    }
}
