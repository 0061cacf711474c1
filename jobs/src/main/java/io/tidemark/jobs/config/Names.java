package io.tidemark.jobs.config;

import java.util.Locale;

/** How a name is spelled in Java, in YAML and in the environment. */
final class Names {

    /** Prefix of every environment variable that is configuration. */
    static final String ENVIRONMENT_PREFIX = "TIDEMARK_";

    private Names() {}

    /** {@code latenessBound} → {@code lateness-bound}. */
    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** {@code MULTI_TF} → {@code multi-tf}. */
    static String kebab(Enum<?> constant) {
        return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** {@code market.lateness-bound} → {@code TIDEMARK_MARKET_LATENESS_BOUND}. */
    static String environment(String path) {
        return ENVIRONMENT_PREFIX + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
