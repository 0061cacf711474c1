package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options and configurations that cannot be used are refused with the nearest right name, and nothing is run. */
class BadOptionsTest {

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        text("a.csv", "time,price,size\n2024-01-02T09:00:00Z,100.5,2\n");
        text("full/x", "x");
        text("typo.yaml", "market:\n  timeframes: [1m]\n  latenes-bound: 2s\n");
        text("kind.yaml", "market:\n  spike-threshold: much\njob:\n  backend: disk\n");
        text("twice.yaml", "market:\n  session: NSE\n  session: CRYPTO\n");
        text("broken.yaml", "market: {session: [\n");
        text("range.yaml", "job:\n  parallelism: 4\n  max-parallelism: 2\n");
        text("list.yaml", "- market\n");
        text("two.yaml", "market: {session: NSE}\n---\njob: {parallelism: 1}\n");
        text("alias.yaml", "market: &m {session: NSE}\nema: *m\n");
    }

    /** {@code @} stands for the folder of the files. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--timeframes 1x | '1x' is not a timeframe (nearest: 1",
                "--timeframes 1m,7DD | '7DD' is not a timeframe (nearest: 7",
                "--timeframes 0m | '0m' is not a timeframe",
                "--timeframes -5m | '-5m'",
                "--timeframes 1M_CAL_ANCOR | '1M_CAL_ANCOR' is not a timeframe (nearest: 1M_CAL_ANCHOR)",
                "--timeframes 1m, | is not a timeframe",
                "--timeframes 99999999999999999999s | is not a timeframe",
                "--timeframes 30s -D market.base-slice=1m | timeframe 30s cannot be composed of 1m slices; ask for",
                "--timeframes 20s,1m,30s -D market.base-slice=1m | timeframes 20s, 30s cannot be composed of 1m slices",
            })
    void unknownTimeframe(String options, String words) {
        refused(options, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--session NASDAQ | there is no session 'NASDAQ' (known: CRYPTO, FX_24x5, FX_COP, NSE, US_EQUITY)",
                "--session NES | there is no session 'NES' (nearest: NSE)",
                "--session us_equity | there is no session 'us_equity' (nearest: US_EQUITY)",
                "--session ../sessions/NSE | there is no session '../sessions/NSE'",
                "-D market.session=US_EQUTIY | there is no session 'US_EQUTIY' (nearest: US_EQUITY)",
            })
    void unknownSession(String options, String words) {
        refused(options, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--quotes @/a.csv | --trades and --quotes exclude each other",
                "--bar-size 1m | --bar-size belongs to --bars",
                "--timeframes all,1m | all stands alone",
                "--time-format iso --date 2024-01-01 | --date is for times of day",
                "--time-format ms --zone Asia/Tokyo | --zone is for local times",
                "--ema-periods 9 | --ema-timeframes and --ema-periods narrow --ema",
                "--conditions c | --conditions COLUMN and --exclude-mask HEX need each other",
                "--parallelism 3 -D job.max-parallelism=2 | parallelism must be between 1 and max-parallelism (2)",
                "--resume | --resume: no run was started in",
            })
    void contradictoryFlags(String options, String words) {
        refused(options, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out @/a.csv | a.csv is a file; give a folder",
                "--out @/a.csv/o | a.csv is not a writable folder",
                "--out @/a.csv/deep/er/o | a.csv is not a writable folder",
                "--out /dev/full | /dev/full is a file; give a folder",
                "--out /dev/full/o | /dev/full is not a writable folder",
                "--out @/full | full is not empty; give a new folder",
                "--out /proc/tidemark/o | --out /proc/tidemark/o cannot be created",
            })
    void unwritableOutput(String options, String words) {
        refused(options, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--config @/typo.yaml | typo.yaml:3:3: unknown key 'latenes-bound' (nearest: lateness-bound)",
                "--config @/kind.yaml | kind.yaml:2:20: 'much' is not a number",
                "--config @/kind.yaml | kind.yaml:4:12: 'disk' is not one of heap, rocksdb",
                "--config @/twice.yaml | twice.yaml:3:3: duplicate key 'session' (first in line 2)",
                "--config @/broken.yaml | broken.yaml:2:1: no valid YAML",
                "--config @/range.yaml | range.yaml:2:16: parallelism must be between 1 and max-parallelism (2)",
                "--config @/list.yaml | list.yaml:1:1: expected",
                "--config @/two.yaml | two.yaml:3:1: a second document in one file",
                "--config @/alias.yaml | alias.yaml:2:6: aliases (*name) are not supported",
                "--config @/missing.yaml | missing.yaml: no such file",
                "--config @/full | full: cannot be read: it is a folder",
                "-D market.sesion=NSE | unknown key 'sesion' (nearest: session)",
                "-D market.sessions=@/nowhere | CRYPTO",
            })
    void badConfiguration(String options, String words) {
        refused(options, words);
    }

    private void refused(String options, String words) {
        CommandRun run = CommandRun.backfill(files, "--trades @/a.csv --instrument A.x " + options);
        run.assertRefused(words);
        assertThat(files.resolve("out")).doesNotExist();
    }

    private void text(String name, String text) throws IOException {
        Files.createDirectories(files.resolve(name).getParent());
        Files.writeString(files.resolve(name), text);
    }
}
