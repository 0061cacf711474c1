package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code causality} of what stands beside the bars: macro values, quotes, books. */
class PlayedSidesTest {

    private static final long DAY_MICROS = 86_400_000_000L;

    @TempDir
    static Path files;

    private static String hours;
    private static String table;

    @BeforeAll
    static void logs() throws IOException {
        hours = " --bars " + BarFiles.write(files.resolve("A.x.csv"), Duration.ofHours(1), 600, 1)
                + " --bar-size 1h --timeframes 1h,1D";
        table = MacroTables.write(files.resolve("macro.csv"), "2024-01-31", 5);
        Files.writeString(files.resolve("macro.yaml"), """
                name: macro
                features:
                  dxy: macro(dxy)
                  dxy_z: macro_z(dxy,100)
                  embi_move: macro_change(embi,1)
                  rate_spread: macro_spread(col_10y,us_10y)
                  age: macro_age(dxy)
                  mean: sma(macro(dxy),5)
                  daily: macro(dxy)@1D
                  complete: macro_complete
                  now: close
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRYPTO", "US_EQUITY"})
    void macroFeaturesKeepTheLaw(String session) {
        Verbs.Said said = Verbs.call("causality " + files.resolve("macro.yaml") + hours + table + " --session "
                + session + " --align clock --cuts 200 --from-start 40 --seed 3");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).containsPattern("records of A\\.x, 1,\\d\\d\\d macro values, ");
        for (String feature :
                List.of("dxy", "dxy_z", "embi_move", "rate_spread", "age", "mean", "daily", "complete", "now")) {
            assertThat(said.of(feature)).matches(feature + " +[1-9][\\d,]+ +[1-9][\\d,]+ +200   OK");
        }
        assertThat(said.verdict()).startsWith("no feature of macro looks ahead: 200 cuts");
    }

    /** Whoever takes the day of a value for the day on which it was known. */
    @ParameterizedTest
    @ValueSource(ints = {40, 0})
    void whoeverDoesNotLookAtReceiptsIsNamed(int fromStart) {
        LocalCausality trial = new LocalCausality(
                Verbs.HOME,
                player -> (rooms, records) -> player.play(
                        rooms,
                        records.stream().map(PlayedSidesTest::knownOnItsDay).toList()));
        Verbs.Said said = Verbs.call(
                trial,
                "causality " + files.resolve("macro.yaml") + hours + table + " --cuts 40 --from-start " + fromStart);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(1);
        for (String feature : List.of("dxy", "daily", "mean")) {
            assertThat(said.of(feature)).contains("LOOKS AHEAD: A.x 1").contains(" with another future after 2024-01-");
        }
        assertThat(said.of("now")).endsWith("   OK");
    }

    private static MarketEvent knownOnItsDay(MarketEvent record) {
        if (!(record instanceof MacroEvent macro)) {
            return record;
        }
        MacroValue value = macro.value;
        return macro.copy()
                .set(MacroValue.of(
                        value.series(),
                        value.instrument(),
                        value.valueDate(),
                        value.valueDate() * DAY_MICROS,
                        value.value()));
    }

    @Test
    void whatHasNoValueIsNamedWithTheOptionThatGivesIt() throws IOException {
        Path set = Files.writeString(
                files.resolve("some.yaml"),
                "name: some\nfeatures: {spread: 'macro_spread(vix,dxy)', later: 'sma(macro(vix),2)@1D', dxy: macro(dxy),"
                        + " all: macro_complete, wide: 'sma(spread,3)@1D', now: close}\n");
        String option = "is given: name a table of values, -D macro.files=[FILE]";
        Verbs.Said without = Verbs.call("causality " + set + hours + " --cuts 10");
        assertThat(without.code()).as(without.err()).isZero();
        assertThat(without.of("spread")).endsWith("   NOT TRIED: no value of DXY, VIX " + option);
        assertThat(without.of("all")).endsWith("   NOT TRIED: no macro value " + option);
        assertThat(without.of("wide"))
                .contains("   NOT TRIED: it reads quotes or a book")
                .endsWith("(--log, --feed)");
        assertThat(without.of("now")).endsWith("   OK");
        assertThat(without.verdict()).startsWith("no feature of some looks ahead, 5 not tried: 10 cuts");
        Verbs.Said with = Verbs.call("causality " + set + hours + table + " --cuts 10");
        assertThat(with.of("spread")).endsWith("   NOT TRIED: no value of VIX " + option);
        assertThat(with.of("later")).endsWith("   NOT TRIED: no value of VIX " + option);
        assertThat(with.of("dxy")).endsWith("   OK");
        assertThat(with.of("all")).endsWith("   OK");
    }

    @Test
    void quotesAndBooksKeepTheLaw() throws IOException {
        Path set = Files.writeString(files.resolve("book.yaml"), """
                name: book
                features:
                  bid: bid
                  ask_size: ask_size
                  mid: mid
                  spread_bps: spread_bps
                  best: depth_imbalance_1
                  deep: depth_imbalance_5
                  mean: sma(microprice,3)
                  hourly: spread@1h
                  now: close
                """);
        Path log = BookLogs.write(files.resolve("log.jsonl"), "A.x", 6_000, 4);
        Verbs.Said said =
                Verbs.call("causality " + set + " --log " + log + " --timeframes 1m,1h --cuts 200 --from-start 30");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("6,000 records of A.x, A.x#ask, A.x#bid, A.x#mid, ");
        for (String feature :
                List.of("bid", "ask_size", "mid", "spread_bps", "best", "deep", "mean", "hourly", "now")) {
            assertThat(said.of(feature)).matches(feature + " +[1-9][\\d,]+ +[1-9][\\d,]+ +200   OK");
        }
    }

    /** Here quotes are known before their time. */
    @ParameterizedTest
    @CsvSource({"30", "0"})
    void whoeverKnowsTheNextQuoteIsNamed(int fromStart) throws IOException {
        Path set = Files.writeString(
                files.resolve("next.yaml"),
                "name: next\nfeatures: {spread: spread, best: depth_imbalance_1, now: close}\n");
        Path log = BookLogs.write(files.resolve("next.jsonl"), "A.x", 3_000, 4);
        LocalCausality trial = new LocalCausality(
                Verbs.HOME, player -> (rooms, records) -> player.play(rooms, QuotesTooEarly.of(records)));
        Verbs.Said said = Verbs.call(
                trial, "causality " + set + " --log " + log + " --timeframes 1m --cuts 30 --from-start " + fromStart);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.of("spread")).contains("LOOKS AHEAD: A.x 1m at 2024-01-01T");
        assertThat(said.of("best")).contains("LOOKS AHEAD: A.x 1m at 2024-01-01T");
        assertThat(said.of("now")).endsWith("   OK");
    }
}
