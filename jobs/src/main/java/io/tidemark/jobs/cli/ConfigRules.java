package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.name.NearestName;
import java.util.ArrayList;
import java.util.List;

/** Checks the names in a configuration that YAML alone cannot check: timeframes and sessions. */
final class ConfigRules {

    private static final String ALL = "all";

    private final TidemarkConfig config;
    private final Vocabulary vocabulary;
    private final ConfigFiles files;

    ConfigRules(TidemarkConfig config, Vocabulary vocabulary, ConfigFiles files) {
        this.config = config;
        this.vocabulary = vocabulary;
        this.files = files;
    }

    void check() {
        List<String> wrong = new ArrayList<>();
        timeframes("market.timeframes", config.market().timeframes(), wrong);
        timeframes("ema.timeframes", config.ema().timeframes(), wrong);
        String slice = config.market().baseSlice();
        if (!"auto".equals(slice)) {
            timeframes("market.base-slice", List.of(slice), wrong);
        }
        session("market.session", config.market().session(), wrong);
        files.instruments(config.market().instruments())
                .forEach((name, instrument) -> session("instrument " + name, instrument.session(), wrong));
        if (!wrong.isEmpty()) {
            throw new UsageException(String.join("\n", wrong));
        }
    }

    private void timeframes(String key, List<String> names, List<String> wrong) {
        if (names.contains(ALL) && names.size() > 1) {
            wrong.add(key + ": all stands alone");
        }
        for (String name : names) {
            if (!vocabulary.isTimeframe(name) && !ALL.equals(name)) {
                wrong.add(
                        key + ": '" + name + "' is not a timeframe" + NearestName.hint(name, vocabulary.timeframes()));
            }
        }
    }

    private void session(String key, String session, List<String> wrong) {
        List<String> sessions = files.names(config.market().sessions());
        if (!sessions.contains(session)) {
            wrong.add(key + ": there is no session '" + session + "'" + NearestName.hintOrAll(session, sessions));
        }
    }
}
