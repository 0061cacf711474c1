package io.tidemark.jobs.live;

import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.prometheus.PrometheusReporterFactory;

/** Flink's Prometheus reporter, which answers at {@code http://…:PORT/metrics}. */
public final class Metrics {

    private static final String REPORTER = "metrics.reporter.prom.";

    private Metrics() {}

    /** Adds the reporter to a configuration; names of instruments and timeframes stay as they are. */
    public static void report(Configuration conf, int port) {
        set(conf, "factory.class", PrometheusReporterFactory.class.getName());
        set(conf, "port", Integer.toString(port));
        set(conf, "filterLabelValueCharacters", "false");
    }

    private static void set(Configuration conf, String key, String value) {
        conf.set(ConfigOptions.key(REPORTER + key).stringType().noDefaultValue(), value);
    }
}
