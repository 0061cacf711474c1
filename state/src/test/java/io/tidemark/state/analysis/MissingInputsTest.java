package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroLog;
import io.tidemark.state.macro.MacroSeries;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.record.CanonicalBytes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row says by name what it had to do without, and of nothing that others read. */
final class MissingInputsTest {

    private static final MacroCatalog CATALOG = new MacroCatalog(
            Stream.of("DXY", "VIX", "GOLD", "OIL")
                    .map(id -> MacroSeries.of(id, MacroFrequency.DAILY, "WEEKDAYS"))
                    .toList(),
            List.of());
    private static final FeatureSet FEAR = FeatureSet.of(
            "fear", List.of("macro_spread(vix,dxy)", "macro(vix)", "close", "sma(macro(gold),2)", "macro_z(gold,2)"));
    private static final AnalysisPlan PLAN = new AnalysisPlan(
                    List.of(
                            features(FEAR),
                            features(FeatureSet.of("oil", List.of("macro(oil)"))),
                            features(FeatureSet.of("all", List.of("macro_complete", "close"))),
                            features(FeatureSet.of("own", List.of("close", "hour")))),
                    null,
                    List.of(),
                    "cafe")
            .with(CATALOG);

    private final MacroLog told = MacroLog.opening(CATALOG.registry(), MacroLog.DEPTH);
    private final Analysis analysis = Analyses.of(Closings.market("1h"), PLAN).analysis(Closings.NAME);

    private static AnalysisPlan.Features features(FeatureSet set) {
        return new AnalysisPlan.Features(set, List.of("1h"));
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    private void publish(String series, String... dates) {
        for (String date : dates) {
            long received = told.registry().publicationMicros(told.registry().find(series), day(date));
            told.add(MacroValue.of(series, "", day(date), received, day(date)));
        }
    }

    private Sides sides() {
        return new Sides() {
            @Override
            public Bar bar(String instrument, String timeframe, long closeTime) {
                return null;
            }

            @Override
            public MacroLog macro() {
                return told;
            }
        };
    }

    /** The rows of the first hour of a day, by set. */
    private Closings rows(String date, Sides sides) {
        double none = Double.NaN;
        long open = day(date) * Fixture.DAY;
        long close = open + Fixture.DAY / 24;
        Bar bar = new Bar(
                Closings.NAME,
                "1h",
                open,
                close,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                none,
                BarKind.CANONICAL,
                false,
                false,
                0,
                day(date),
                0);
        Closings out = new Closings();
        AnalysisState state = AnalysisState.opening();
        state.add(analysis.wanted(new ClosedBars(Closings.NAME, close, new Bar[] {bar}, 1, false)));
        analysis.act(close, state, sides, out);
        return out;
    }

    private static List<String> missing(Closings rows) {
        return rows.features.stream()
                .map(row -> row.featureSet() + row.missing())
                .toList();
    }

    @Test
    void theReasonsAreThoseOfTheDayAndTheOrderThatOfTheFeatures() {
        publish("DXY", "2024-02-14", "2024-02-20");
        publish("GOLD", "2024-02-26");
        assertThat(missing(rows("2024-02-28", sides())))
                .containsExactly("fear[VIX:absent, DXY:stale, GOLD:warming]", "oil[OIL:absent]", "all[]", "own[]");
        publish("VIX", "2024-02-26", "2024-02-27");
        publish("GOLD", "2024-02-27");
        assertThat(missing(rows("2024-02-29", sides())))
                .containsExactly("fear[DXY:stale]", "oil[OIL:absent]", "all[]", "own[]");
    }

    @Test
    void aRowThatLacksNothingHasAnEmptyListAndTheBytesOfBefore() {
        publish("DXY", "2024-02-26");
        publish("VIX", "2024-02-26");
        publish("GOLD", "2024-02-23", "2024-02-26");
        FeatureRow row = rows("2024-02-28", sides()).features.get(0);
        assertThat(row.missing()).isEmpty();
        assertThat(bytes(row))
                .isEqualTo(bytes(new FeatureRow(
                        row.instrument(),
                        row.timeframe(),
                        row.ts(),
                        row.featureSet(),
                        row.contractHash(),
                        row.values())));
    }

    @Test
    void whereNothingIsEverToldAllIsAbsent() {
        assertThat(missing(rows("2024-02-28", Sides.NONE)))
                .containsExactly("fear[VIX:absent, DXY:absent, GOLD:absent]", "oil[OIL:absent]", "all[]", "own[]");
    }

    /** The same numbers for another reason are another record. */
    @Test
    void whatIsMissingIsPartOfTheDigest() {
        Function<List<String>, byte[]> bytes =
                missing -> bytes(new FeatureRow("X", "1h", 7, "fear", "cafe", new double[] {Double.NaN}, missing));
        List<byte[]> different = Stream.of(
                        List.<String>of(),
                        List.of("DXY:stale"),
                        List.of("DXY:absent"),
                        List.of("DXY:stale", "VIX:stale"))
                .map(bytes)
                .toList();
        assertThat(different.stream().map(Arrays::toString).distinct()).hasSize(4);
    }

    private static byte[] bytes(FeatureRow row) {
        return row.write(new CanonicalBytes()).toBytes();
    }
}
