package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.book.Depth;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan is given beside its bar: other timeframes, other instruments. */
final class GivensTest {

    private static final int HOURS = 200;
    private static final FeatureSet SET = FeatureSet.of(
            "wide",
            List.of(
                    "close",
                    "sma(close,3)@1D",
                    "close@2D",
                    "sma(close@1D,2)",
                    "sma(close,2)@1D@2D",
                    "close@ETH-USD.test",
                    "sma(close,3)@ETH-USD.test",
                    "correl(close,close@ETH-USD.test,8)",
                    "close@1D@ETH-USD.test"));
    private static final AnalysisPlan PLAN =
            new AnalysisPlan(List.of(new AnalysisPlan.Features(SET, List.of("1h", "1D"))), null, List.of(), "cafe");

    /** Every fifth bar of the other instrument is absent. */
    private static final Sides OTHER = (instrument, timeframe, closeTime) -> {
        assertThat(instrument).isEqualTo("ETH-USD.test");
        int hour = (int) ((closeTime - Closings.time(0)) / (Closings.time(1) - Closings.time(0)));
        return hour % 5 == 0 ? null : Closings.bar(timeframe, hour, other(hour), BarKind.CANONICAL);
    };

    private static double other(int hour) {
        return 10 + hour % 7 + 0.25 * (hour % 3);
    }

    private static Analysis analysis() {
        return Analyses.of(Closings.market("1h", "1D", "2D"), PLAN).analysis(Closings.NAME);
    }

    private static void feed(Analysis analysis, AnalysisState state, List<ClosedBars> closings, Closings out) {
        for (ClosedBars closed : closings) {
            state.add(analysis.wanted(closed));
            analysis.act(closed.time(), state, OTHER, out);
        }
    }

    @Test
    void namesSayWhereAValueIsFrom() {
        assertThat(SET.features())
                .extracting(FeatureSet.Feature::name)
                .containsExactly(
                        "close",
                        "sma_3_1d",
                        "close_2d",
                        "sma_close_1d_2",
                        "sma_2_1d_2d",
                        "close_eth_usd_test",
                        "sma_3_eth_usd_test",
                        "correl_close_close_eth_usd_test_8",
                        "close_1d_eth_usd_test");
    }

    /** Days have four hours; a day that closes with an hour is seen by that hour. */
    @Test
    void otherTimeframesAreSeenAtTheirLastClosedBar() {
        Closings out = new Closings();
        feed(analysis(), AnalysisState.opening(), Closings.closings(0, HOURS), out);
        double[] closes = new double[HOURS + 1];
        for (ClosedBars closed : Closings.closings(0, HOURS)) {
            closes[hour(closed.time())] = closed.bars()[0].close();
        }
        int rows = 0;
        for (FeatureRow row : out.features) {
            if (!row.timeframe().equals("1h")) {
                continue;
            }
            rows++;
            int hour = hour(row.ts());
            int day = hour / 4 * 4;
            int twoDays = hour / 8 * 8;
            double[] values = row.values();
            assertThat(values[0]).isEqualTo(closes[hour]);
            same(values[1], day < 12 ? Double.NaN : (closes[day] + closes[day - 4] + closes[day - 8]) / 3);
            same(values[2], twoDays == 0 ? Double.NaN : closes[twoDays]);
            same(values[3], hour - 1 < 4 ? Double.NaN : (closes[day] + closes[(hour - 1) / 4 * 4]) / 2);
            same(values[4], twoDays == 0 ? Double.NaN : (closes[twoDays] + closes[twoDays - 4]) / 2);
        }
        assertThat(rows).isEqualTo(HOURS);
    }

    @Test
    void otherInstrumentsAreSeenAtTheSameInstantOrNotAtAll() {
        Closings out = new Closings();
        feed(analysis(), AnalysisState.opening(), Closings.closings(0, HOURS), out);
        Plan plan = Plan.of(FeatureSet.of("own", List.of("sma(close,3)")));
        double[] memory = plan.newRow();
        double lastDay = Double.NaN;
        int rows = 0;
        for (FeatureRow row : out.features) {
            int hour = hour(row.ts());
            if (row.timeframe().equals("1D")) {
                same(row.values()[5], hour % 5 == 0 ? Double.NaN : other(hour));
                continue;
            }
            rows++;
            if (hour % 4 == 0) {
                lastDay = hour % 5 == 0 ? Double.NaN : other(hour);
            }
            same(row.values()[8], lastDay);
            same(row.values()[5], hour % 5 == 0 ? Double.NaN : other(hour));
            if (hour % 5 == 0) {
                assertThat(row.values()[6]).isNaN();
                assertThat(row.values()[7]).isNaN();
                continue;
            }
            double[] own = new double[1];
            plan.evaluate(Closings.bar("1h", hour, other(hour), BarKind.CANONICAL), memory, own);
            same(row.values()[6], own[0]);
            if (hour > 20) {
                assertThat(row.values()[7]).isBetween(-1.0, 1.0);
            }
        }
        assertThat(rows).isEqualTo(HOURS);
    }

    /** Of each second hour something is known. */
    @Test
    void quotesAreThoseOfTheInstant() throws IOException {
        FeatureSet set =
                FeatureSet.of("quotes", List.of("bid", "ask_size", "spread_bps", "depth_imbalance_5", "sma(mid,2)"));
        AnalysisPlan plan =
                new AnalysisPlan(List.of(new AnalysisPlan.Features(set, List.of("1h"))), null, List.of(), "cafe");
        Analysis room = Analyses.of(Closings.market("1h"), plan).analysis(Closings.NAME);
        Closings out = new Closings();
        AnalysisState state = AnalysisState.opening();
        for (ClosedBars closed : Closings.closings(0, 8)) {
            int hour = hour(closed.time());
            Depth depth = new Depth(closed.time() * 1_000 - 5, 100 + hour, 3, 102 + hour, 1, 2, 0.25, 0.5, 0.75);
            state.add(room.wanted(hour % 2 == 0 ? closed.with(depth, 0) : closed));
            state = Closings.state(Closings.bytes(state));
            room.act(closed.time(), state, out);
        }
        for (FeatureRow row : out.features) {
            int hour = hour(row.ts());
            double mid = 101 + hour;
            double[] expected = {mid - 1, 1, 2 / mid * 10_000, 0.25, hour < 4 ? Double.NaN : mid - 1};
            for (int i = 0; i < expected.length; i++) {
                same(row.values()[i], hour % 2 == 0 ? expected[i] : Double.NaN);
            }
        }
        assertThat(out.features).hasSize(8);
    }

    @Test
    void macroFunctionsHaveUsualNumbersAndNames() {
        FeatureSet set = FeatureSet.of(
                "macro",
                List.of("macro(dxy)", "macro_z(VIX)", "macro_change(brent,5)", "macro_spread(col_10y,us_10y)"));
        assertThat(set.names())
                .containsExactly("macro_dxy", "macro_z_vix_252", "macro_change_brent_5", "macro_spread_col_10y_us_10y");
        assertThatThrownBy(() -> FeatureSet.of("x", List.of("macro_z(vix,1)")))
                .hasMessage("macro_z takes a series and a whole number from 2 at column 13 of \"macro_z(vix,1)\"");
        assertThatThrownBy(() -> FeatureSet.of("x", List.of("macro_spread(vix)")))
                .hasMessage("macro_spread takes two series at column 1 of \"macro_spread(vix)\"");
        assertThatThrownBy(() -> FeatureSet.of("x", List.of("macro(sma(close,3))")))
                .hasMessage("macro takes a series at column 7 of \"macro(sma(close,3))\"");
    }

    @Test
    void quotesOfOthersAreNotRead() {
        assertThatThrownBy(() -> Plan.of(FeatureSet.of("x", List.of("sma(bid,3)@ETH-USD.test"))))
                .hasMessage("'bid@ETH-USD.test': of other instruments bars are read, not quotes");
    }

    @Test
    void aRestoreAtAnyTimeDoesNotShow() throws IOException {
        Closings straight = new Closings();
        feed(analysis(), AnalysisState.opening(), Closings.closings(0, HOURS), straight);
        Closings restored = new Closings();
        AnalysisState state = AnalysisState.opening();
        for (int hour = 0; hour < HOURS; hour++) {
            feed(analysis(), state, Closings.closings(hour, hour + 1), restored);
            state = Closings.state(Closings.bytes(state));
        }
        assertThat(restored.lines).isEqualTo(straight.lines);
    }

    /** What is read of other timeframes is kept for them alone. */
    @Test
    void barsOfReadTimeframesAreWanted() {
        ClosedBars eighth = Closings.closings(7, 8).get(0);
        assertThat(analysis().wanted(eighth).bars()).extracting(Bar::timeframe).containsExactly("1h", "1D", "2D");
    }

    private static int hour(long time) {
        return (int) ((time - Closings.time(0)) / (Closings.time(1) - Closings.time(0)));
    }

    private static void same(double value, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(value).isNaN();
        } else {
            assertThat(value).isCloseTo(expected, within(1e-9));
        }
    }
}
