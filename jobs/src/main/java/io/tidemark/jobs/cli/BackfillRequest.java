package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.market.Instrument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A checked order for a backfill. Options that are configuration ({@code --timeframes}, {@code --parallelism}, …) are in
 * {@code config} already; {@code through} is the time up to which the input is complete.
 */
public record BackfillRequest(
        Input input,
        TextFormat format,
        TidemarkConfig config,
        Documents documents,
        Path out,
        Optional<Instant> through,
        boolean resume) {

    /** The documents that the configuration and the options name; every strategy's feature set is among the sets. */
    public record Documents(
            SortedMap<String, Instrument> instruments,
            List<FeatureSetFile> features,
            List<StrategyFile> strategies,
            Optional<MacroCatalog> macro) {

        /** Documents of which none reads macro series. */
        public Documents(
                SortedMap<String, Instrument> instruments,
                List<FeatureSetFile> features,
                List<StrategyFile> strategies) {
            this(instruments, features, strategies, Optional.empty());
        }
    }
}
