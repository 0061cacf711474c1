package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.config.EmaConfig;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillCommandTest {

    @TempDir
    Path folder;

    private Cli cli;
    private Path a;
    private Path b;

    @BeforeEach
    void files() throws IOException {
        cli = new Cli(folder);
        a = Files.writeString(folder.resolve("a.csv"), "time,price\n");
        b = Files.writeString(folder.resolve("b.csv"), "time,price\n");
    }

    @Test
    void everyOptionArrivesTyped() {
        BackfillRequest request = request(
                "--trades {a} {b} --instrument AAPL.nasdaq --session US_EQUITY --columns time,price,_,size"
                        + " --time-format ms-of-day --date from-name --zone America/New_York --price-scale 4"
                        + " --conditions flags --exclude-mask 0x80000000000000FF --timeframes 1m,1D"
                        + " --through 2024-01-31T12:00:00Z --previews --ema --ema-periods 9,21 --ema-timeframes 7D"
                        + " --lateness 500ms --align clock --parallelism 3 -D job.backend=rocksdb -Dema.alignments=daily");
        assertThat(request.input())
                .isEqualTo(new Input(
                        Input.Kind.TRADES,
                        List.of(new Input.Group(Optional.empty(), Optional.of("AAPL.nasdaq"), List.of(a, b))),
                        Optional.empty()));
        assertThat(request.format())
                .isEqualTo(new TextFormat(
                        List.of("time", "price", "_", "size"),
                        TextFormat.Times.MS_OF_DAY,
                        ZoneId.of("America/New_York"),
                        Optional.empty(),
                        true,
                        4,
                        Optional.of(new TextFormat.Exclusion("flags", 0x80000000000000FFL))));
        assertThat(request.through()).contains(Instant.parse("2024-01-31T12:00:00Z"));
        MarketConfig market = request.config().market();
        assertThat(market.timeframes()).containsExactly("1m", "1D");
        assertThat(market.session()).isEqualTo("US_EQUITY");
        assertThat(market.previews()).isTrue();
        assertThat(market.align()).isEqualTo(MarketConfig.Align.CLOCK);
        assertThat(market.latenessBound()).isEqualTo(Duration.ofMillis(500));
        EmaConfig ema = request.config().ema();
        assertThat(ema)
                .isEqualTo(new EmaConfig(
                        true, List.of(9, 21), List.of(EmaConfig.Alignment.DAILY), List.of("7D"), EmaConfig.Rows.ALL));
        assertThat(request.config().job().parallelism()).contains(3);
    }

    @Test
    void feedsKeepTheirFilesAndInstrumentsApart() {
        BackfillRequest request =
                request("--feed binance {a} --instrument X.binance --instrument Y.binance --feed binance {b}");
        assertThat(request.input().groups())
                .containsExactly(
                        new Input.Group(Optional.of("binance"), Optional.of("X.binance"), List.of(a)),
                        new Input.Group(Optional.of("binance"), Optional.of("Y.binance"), List.of(b)));
    }

    @Test
    void barsHaveASizeAndDatesADay() {
        BackfillRequest request = request("--bars {a} --bar-size 1D --date 2024-01-31 --through 2024-02-28");
        assertThat(request.input().barSize()).contains(new Timeframe("1D"));
        assertThat(request.format().date()).contains(LocalDate.of(2024, 1, 31));
        assertThat(request.through()).contains(Instant.parse("2024-02-29T00:00:00Z"));
    }

    @Test
    void aStrategyBringsItsFeatureSet() throws IOException {
        Files.createDirectories(folder.resolve("config/features"));
        Files.writeString(folder.resolve("config/features/fast.yaml"), "name: fast\nfeatures:\n  tr: tr()\n");
        Files.writeString(
                folder.resolve("s.yaml"), "id: one\nversion: 2\nfeatures: fast\nrules: {enter-long: tr > 1}\n");
        BackfillRequest.Documents documents =
                request("--trades {a} --strategies " + folder.resolve("s.yaml")).documents();
        assertThat(documents.features()).extracting(FeatureSetFile::name).containsExactly("fast");
        assertThat(documents.strategies()).extracting(StrategyFile::version).containsExactly(2);
    }

    @Test
    void aStartedRunMayBeResumed() throws IOException {
        Files.createDirectories(folder.resolve("o"));
        Files.writeString(folder.resolve("o").resolve(OutFolder.RUN_FILE), "");
        assertThat(request("--log {a} --resume").resume()).isTrue();
    }

    @Test
    void theSummaryIsTheOutput() {
        Cli.Result result = run("--trades {a}");
        assertThat(result).isEqualTo(new Cli.Result(0, "done" + System.lineSeparator(), ""));
    }

    @Test
    void aFailedRunSaysWhyAtTheBottom() {
        cli.backfill = (request, progress) -> {
            throw new IllegalStateException("job failed", new IOException("disk full"));
        };
        Cli.Result result = run("--trades {a}");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .contains("tidemark: backfill failed: disk full")
                .doesNotContain("\tat ");
    }

    @Test
    void outOfMemoryIsAFailedRunToo() {
        cli.backfill = (request, progress) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        Cli.Result result = run("--trades {a}");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("Java heap space");
    }

    @Test
    void aStoppedRunHasTheCodeOfCtrlC() {
        cli.backfill = (request, progress) -> {
            throw new CancellationException();
        };
        assertThat(run("--trades {a}").code()).isEqualTo(130);
    }

    @Test
    void aUsageErrorOfTheRunIsBadInput() {
        cli.backfill = (request, progress) -> {
            throw new UsageException("a.csv has no column 'price'");
        };
        Cli.Result result = run("--trades {a}");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("tidemark: a.csv has no column 'price'");
    }

    private BackfillRequest request(String options) {
        Cli.Result result = run(options);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        return cli.asked;
    }

    private Cli.Result run(String options) {
        String text = options.replace("{a}", a.toString()).replace("{b}", b.toString());
        List<String> arguments =
                new ArrayList<>(List.of("backfill", "--out", folder.resolve("o").toString()));
        arguments.addAll(List.of(text.split(" ")));
        return cli.run(arguments.toArray(String[]::new));
    }
}
