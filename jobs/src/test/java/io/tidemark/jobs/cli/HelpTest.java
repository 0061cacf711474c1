package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backfill",
                "verify",
                "causality",
                "timeframes",
                "features",
                "config",
                "config validate",
                "config show",
                "db",
                "db migrate",
                "db status",
                "demo",
                "run",
                "clock",
                "topics",
                "topics tail",
                "topics replay"
            })
    void everyVerbHasHelpWithAnExampleOrItsExitCodes(String verb) {
        Cli.Result result = new Cli(home).run((verb + " --help").split(" "));
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Usage: ").contains("Show this help.");
        assertThat(result.out()).containsAnyOf("Example", "Exit codes");
    }

    @Test
    void theTopShowsTheFirstTenMinutes() {
        Cli.Result result = new Cli(home).run("--help");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("The first ten minutes:", "./tidemark demo", "./tidemark verify out/btc out/btc-4")
                .contains("130 stopped by Ctrl-C");
    }

    @Test
    void everyOptionOfBackfillIsInItsHelp() {
        assertThat(new Cli(home).run("backfill", "--help").out())
                .contains("--trades", "--quotes", "--bars", "--bar-size", "--feed", "--log", "--timeframes", "--out")
                .contains("--instrument", "--session", "--columns", "--time-format", "--date", "--zone")
                .contains("--price-scale", "--conditions", "--exclude-mask", "--through", "--previews", "--ema")
                .contains("--ema-timeframes", "--ema-periods", "--features", "--strategies", "--parallelism")
                .contains("--resume", "--lateness", "--align", "--config", "--environment", "-D");
    }
}
