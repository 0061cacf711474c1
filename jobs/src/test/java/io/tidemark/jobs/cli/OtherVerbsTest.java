package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherVerbsTest {

    private static final String TOKYO = """
            name: TOKYO
            zone: Asia/Tokyo
            weekdays: [MON, TUE, WED, THU, FRI]
            open: "09:00"
            close: "15:00"
            source: none
            first-year: 2024
            last-year: 2025
            year-days: 245
            rolling: {week: 5, month: 21, year: 245}
            holidays: {2024: [01-01]}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "backfil | unknown verb 'backfil' (nearest: backfill)",
                "--hepl | unknown option --hepl (nearest: --help)",
                "verify @ | Missing required parameter: 'B'",
                "verify @ @/none | none: no such folder",
                "verify @ @/file | file is a file; give the output folder of a run",
                "verify @ @ @ | is left over",
                "config | config needs a verb: validate FILE or show FILE",
                "config sho | unknown verb 'sho' (nearest: show)",
                "config validate | Missing required parameter: 'FILE'",
                "config validate @/bad.yaml | bad.yaml:2:3: unknown key 'timefames' (nearest: timeframes)",
                "config validate @/bad.yaml | bad.yaml:3:10: 'here' is not one of session, clock, auto",
                "config show @/none.yaml | none.yaml: no such file",
                "db | db needs a verb: migrate or status",
                "db migrat | unknown verb 'migrat' (nearest: migrate)",
                "db migrate | no database is configured: set database.url in a file, or with -D database.url=jdbc:",
                "db status --config @/none.yaml | none.yaml: no such file",
                "cluster | cluster needs a verb: up, submit, list, savepoint, stop or down",
                "cluster stip | unknown verb 'stip' (nearest: stop)",
                "cluster up --port 0 | --port must be between 1 and 65535, is 0",
                "cluster up --slots 0 | --slots must be at least 1, is 0",
                "cluster submit | kafka.bootstrap-servers is not set",
                "cluster submit -D kafka.bootstrap-servers=h:1 | job.state-dir is not set",
                "cluster submit --parallelism 0 | --parallelism: parallelism must be between 1",
                "topics | topics needs a verb: plan, apply, tail or replay",
                "topics tail | Missing required parameter: 'TOPIC'",
                "topics tail market.bars | kafka.bootstrap-servers is not set: where is the cluster?",
                "topics tail market.bars --last -1 | --last must be between 0 and 10000, is -1",
                "topics replay | Missing required option: '--from=FILE'",
                "topics replay --from @/none -D kafka.bootstrap-servers=localhost:1 | none: no such file",
                "clock | kafka.bootstrap-servers is not set: where is the cluster?",
                "features | features needs a verb: list [TEXT], explain FEATURE, warmup SET or normalise SET",
                "features list zzz | no feature has 'zzz' in its name or words",
                "features explain rsii | unknown feature 'rsii'",
                "features explain rsi(x) | unknown feature 'x'",
                "features warmup core-frst | no such file (nearest: core-first)",
                "timeframes XYZ | no usual timeframe contains 'XYZ'",
                "demo --seconds 0 | --seconds must be at least 1, is 0",
                "demo --seconds long | 'long' is not a long",
                "demo --speed 0 | --speed must be between 1 and 3600, is 0",
                "demo --port 65536 | --port must be between 0 and 65535, is 65536",
                "demo --duration 1h | unknown option --duration",
                "demo --seed x | 'x' is not a long",
            })
    void refuses(String line, String sentence) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.writeString(folder.resolve("bad.yaml"), "market:\n  timefames: [1m]\n  align: here\n");
        Cli.Result result =
                new Cli(folder).run(line.replace("@", folder.toString()).split(" "));
        assertThat(result.err()).contains(sentence);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void nothingAtAllNamesTheVerbs() {
        Cli.Result result = new Cli(folder).run();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "a verb is missing: demo, run, cluster, topics, clock, backfill, verify, causality, timeframes, features, config or db");
    }

    @Test
    void verifySaysEqualOrDifferentAndItsCode() {
        Cli cli = new Cli(folder);
        String here = folder.toString();
        assertThat(cli.run("verify", here, here)).isEqualTo(new Cli.Result(0, lines("bars 7 records", "equal"), ""));
        cli.verification = (left, right) -> new Verification.Verdict(false, List.of("bars differ"));
        assertThat(cli.run("verify", here, here)).isEqualTo(new Cli.Result(1, lines("bars differ", "DIFFERENT"), ""));
    }

    @Test
    void timeframesAreThose199AndTheIntradayOnes() {
        List<String> names = new Cli(folder).run("timeframes").out().lines().toList();
        assertThat(names).hasSize(199 + 19).doesNotHaveDuplicates();
        assertThat(names.stream().filter(name -> name.matches("\\d+D"))).hasSize(143);
        assertThat(names.stream().filter(name -> name.contains("W"))).hasSize(35);
        assertThat(names.stream().filter(name -> name.contains("M"))).hasSize(18);
        assertThat(new Cli(folder).run("timeframes", "Y").out()).isEqualTo(lines("1Y", "1Y_CAL", "1Y_CAL_ANCHOR"));
        assertThat(new Cli(folder).run("timeframes", "y_cal").out()).isEqualTo(lines("1Y_CAL", "1Y_CAL_ANCHOR"));
        assertThat(new Cli(folder).run("timeframes", "1m").out().lines())
                .contains("1m")
                .doesNotContain("1M");
    }

    @ParameterizedTest
    @CsvSource({"11m, true", "400D, true", "23h, true", "24h, false", "99999h, false", "1d, false", "'', false"})
    void aTimeframeIsWhatTheBarsUnderstand(String name, boolean right) {
        assertThat(new StandardVocabulary().isTimeframe(name)).isEqualTo(right);
    }

    @Test
    void sessionsAreTheFilesThereAre() throws IOException {
        Path sessions = Files.createDirectories(folder.resolve("config/sessions"));
        Files.writeString(sessions.resolve("TOKYO.yaml"), TOKYO);
        Cli cli = new Cli(folder);
        assertThat(cli.run("config", "show", "-D", "market.session=TOKYO").code())
                .isZero();
        assertThat(cli.run("config", "show", "-D", "market.session=TOKIO").err())
                .contains("(nearest: TOKYO)");
        assertThat(cli.run("config", "show", "-D", "market.session=MARS").err())
                .contains("(known: CRYPTO, FX_24x5, FX_COP, NSE, TOKYO, US_EQUITY)");
    }

    @Test
    void configShowsAndValidates() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "market:\n  timeframes: [7D]\n");
        Cli cli = new Cli(folder);
        cli.environment.put("TIDEMARK_JOB_PARALLELISM", "2");
        assertThat(cli.run("config", "validate", file.toString()).out()).isEqualTo(lines(file + " is valid"));
        String shown =
                cli.run("config", "show", file.toString(), "-D", "ema.rows=all").out();
        assertThat(shown)
                .contains("# " + file + ":2", "# environment TIDEMARK_JOB_PARALLELISM", "# -D ema.rows", "# default");
    }

    @Test
    void configShowSaysTheHashOfWhatDecidesTheOutput() throws IOException {
        Path sessions = Files.createDirectories(folder.resolve("config/sessions"));
        Files.writeString(sessions.resolve("TOKYO.yaml"), TOKYO);
        String hash = hash("market.session=TOKYO");
        assertThat(hash).matches("config hash = [0-9a-f]{16}  # .+");
        assertThat(hash("market.session=TOKYO", "job.parallelism=3")).isEqualTo(hash);
        assertThat(hash("market.session=TOKYO", "market.lateness-bound=3s")).isNotEqualTo(hash);
        assertThat(hash("market.session=NSE")).isNotEqualTo(hash);
        Files.writeString(sessions.resolve("TOKYO.yaml"), TOKYO.replace("01-01", "01-02"));
        assertThat(hash("market.session=TOKYO")).isNotEqualTo(hash);
    }

    private String hash(String... settings) {
        List<String> words = new ArrayList<>(List.of("config", "show"));
        for (String setting : settings) {
            words.addAll(List.of("-D", setting));
        }
        List<String> shown =
                new Cli(folder).run(words.toArray(String[]::new)).out().lines().toList();
        return shown.get(shown.size() - 1);
    }

    @Test
    void aSessionFileIsCheckedWithTheConfigurationThatNamesIt() throws IOException {
        Path sessions = Files.createDirectories(folder.resolve("config/sessions"));
        Files.writeString(sessions.resolve("TOKYO.yaml"), TOKYO.replace("01-01", "01-06"));
        Files.writeString(folder.resolve("mine.yaml"), "market: {session: TOKYO}\n");
        Cli.Result result = new Cli(folder)
                .run("config", "validate", folder.resolve("mine.yaml").toString());
        assertThat(result.err()).contains("TOKYO.yaml: session TOKYO: holidays: 2024-01-06: it is a SATURDAY");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void anEnvironmentLaysItsFileOverTheOther() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Path prod = folder.resolve("mine.prod.yaml");
        Files.writeString(file, "market:\n  timeframes: [1m]\n  session: NSE\n");
        Files.writeString(prod, "market:\n  session: FX_24x5\n");
        Cli cli = new Cli(folder);
        String shown = cli.run("config", "show", file.toString(), "--environment", "prod")
                .out();
        assertThat(shown)
                .containsPattern("market\\.session = FX_24x5 +# " + prod + ":2")
                .containsPattern("market\\.timeframes = \\[1m] +# " + file + ":2")
                .containsPattern("job\\.backend = heap +# default");
        cli.environment.put("TIDEMARK_ENVIRONMENT", "prod");
        assertThat(cli.run("config", "show", file.toString()).out()).isEqualTo(shown);
        Files.writeString(prod, "market:\n  sesion: NSE\n");
        assertThat(cli.run("config", "validate", file.toString()).err())
                .contains(prod + ":2:3: unknown key 'sesion' (nearest: session)");
        assertThat(cli.run("config", "validate", file.toString(), "--environment", "test")
                        .err())
                .contains("mine.test.yaml: no such file");
    }

    @Test
    void demoHasDefaultsForEverything() {
        Cli cli = new Cli(folder);
        assertThat(cli.run("demo")).isEqualTo(new Cli.Result(0, lines("demo done"), ""));
        assertThat(cli.askedDemo).isEqualTo(new DemoRequest(OptionalLong.empty(), 1, 60, 8081));
        assertThat(cli.run("demo", "--seconds", "20", "--seed", "7", "--speed", "600", "--port", "0")
                        .code())
                .isZero();
        assertThat(cli.askedDemo).isEqualTo(new DemoRequest(OptionalLong.of(20), 7, 600, 0));
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
