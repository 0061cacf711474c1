package io.tidemark.jobs.config;

/** The whole configuration. The defaults are in {@code config/tidemark.yaml}, never here. */
public record TidemarkConfig(
        MarketConfig market,
        JobConfig job,
        EmaConfig ema,
        FeaturesConfig features,
        StrategiesConfig strategies,
        MacroConfig macro,
        OutputConfig output,
        KafkaConfig kafka,
        DatabaseConfig database) {}
