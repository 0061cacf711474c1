package io.tidemark.state.feature.ema;

import static io.tidemark.state.feature.ema.EmaDays.PERIODS;
import static io.tidemark.state.feature.ema.EmaDays.TIMEFRAMES;
import static io.tidemark.state.feature.ema.EmaDays.bar;
import static io.tidemark.state.feature.ema.EmaDays.barClose;
import static io.tidemark.state.feature.ema.EmaDays.closes;
import static io.tidemark.state.feature.ema.EmaDays.lattice;
import static io.tidemark.state.feature.ema.EmaDays.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.record.CanonicalBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EmaLatticeTest {

    private final double[] walk = DailySeries.column(DailySeries.walk(3, 800, 100), Bar::close);

    @Test
    void equalsTheNaiveLatticeOnAWalk() {
        compare(walk);
    }

    @Test
    void equalsTheNaiveLatticeOnDaysOfSpy() {
        compare(DailySeries.column(DailySeries.equity("spy").subList(0, 900), Bar::close));
    }

    private static void compare(double[] days) {
        List<EmaRow> ours = run(lattice(EmaConfig.Rows.ALL), days);
        List<EmaRow> naive = new ArrayList<>();
        for (EmaAlignment alignment : EmaAlignment.values()) {
            for (String timeframe : TIMEFRAMES.keySet()) {
                for (int period : PERIODS) {
                    if (alignment.takes(timeframe)) {
                        naive.addAll(naive(alignment, timeframe, period, days));
                    }
                }
            }
        }
        assertThat(ours).hasSameSizeAs(naive).hasSizeGreaterThan(30_000);
        TreeMap<String, EmaRow> byKey = new TreeMap<>();
        naive.forEach(row -> byKey.put(key(row), row));
        for (EmaRow row : ours) {
            assertClose(row, byKey.get(key(row)));
        }
    }

    @Test
    void previewsDoNotChangeWhatCanonicalRowsSay() {
        List<EmaRow> canonical = run(lattice(EmaConfig.Rows.CANONICAL), walk);
        List<EmaRow> all = run(lattice(EmaConfig.Rows.ALL), walk);
        assertThat(canonical).isEqualTo(all.stream().filter(row -> !row.roll()).toList());
        assertThat(run(lattice(EmaConfig.Rows.LATEST), walk)).isEqualTo(all);
    }

    @Test
    void previewAndPartialBarsAreNoCloses() {
        EmaLattice lattice = lattice(EmaConfig.Rows.ALL);
        EmaMemory memory = lattice.newMemory();
        byte[] cold = lattice.save(memory);
        for (BarKind kind : List.of(BarKind.PREVIEW, BarKind.PARTIAL)) {
            Bar[] bars = {DailySeries.kind(bar("1D", 0, 5), kind), DailySeries.kind(bar("7D", 0, 5), kind)};
            lattice.update(new ClosedBars("X", 0, bars, 0, false), memory, failing());
        }
        lattice.update(new ClosedBars("X", 0, new Bar[] {bar("1h", 0, 5)}, 0, false), memory, failing());
        lattice.update(new ClosedBars("X", 0, new Bar[] {bar("1D", 0, Double.NaN)}, 0, false), memory, failing());
        assertThat(lattice.save(memory)).isEqualTo(cold);
        lattice.update(
                new ClosedBars("X", 0, new Bar[] {DailySeries.kind(bar("1D", 0, 5), BarKind.SYNTHETIC)}, 0, false),
                memory,
                failing());
        assertThat(lattice.save(memory)).isNotEqualTo(cold);
    }

    @Test
    void aBarThatClosesWithoutADailyBarLeavesTheDailySeriesWhereItWas() {
        EmaConfig config = new EmaConfig(List.of(2), List.of(EmaAlignment.MULTI_TF), EmaConfig.Rows.ALL, List.of("2D"));
        EmaLattice lattice = new EmaLattice(config, List.of("2D"), name -> 2);
        EmaMemory memory = lattice.newMemory();
        List<EmaRow> rows = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            lattice.update(new ClosedBars("X", day, new Bar[] {bar("2D", day, 10 + day)}, 0, false), memory, rows::add);
        }
        assertThat(rows).extracting(EmaRow::ema).containsExactly(10.5, 10.5);
        assertThat(rows).extracting(EmaRow::emaBar).containsExactly(10.5, 11.5);
        assertThat(rows).extracting(EmaRow::d1Close).containsExactly(Double.NaN, 0.0);
    }

    @Test
    void alignmentsTakeTheirTimeframes() {
        assertThat(lattice(EmaConfig.Rows.ALL).ids())
                .containsExactly(
                        "daily/1D",
                        "multi_tf/1W",
                        "multi_tf/1Y",
                        "multi_tf/2D",
                        "multi_tf/7D",
                        "multi_tf_cal/1M_CAL",
                        "multi_tf_cal/1W_CAL_US",
                        "multi_tf_cal/2W_CAL_ISO",
                        "multi_tf_cal_anchor/1M_CAL_ANCHOR",
                        "multi_tf_cal_anchor/1W_CAL_ANCHOR_ISO",
                        "multi_tf_v2/1D",
                        "multi_tf_v2/2D",
                        "multi_tf_v2/7D");
    }

    @Test
    void wrongConfigurationsSayWhatIsWrong() {
        EmaConfig config =
                new EmaConfig(List.of(5), List.of(EmaAlignment.DAILY), EmaConfig.Rows.ALL, List.of("1M_CLA"));
        assertThatThrownBy(() -> new EmaLattice(config, List.copyOf(TIMEFRAMES.keySet()), TIMEFRAMES::get))
                .hasMessageContaining("unknown timeframe '1M_CLA'; did you mean '1M_CAL'?");
        assertThatThrownBy(() -> new EmaConfig(List.of(5, 1), List.of(), EmaConfig.Rows.ALL, List.of()))
                .hasMessageContaining("1 is below 2");
        assertThatThrownBy(() -> new EmaConfig(List.of(5, 5), List.of(), EmaConfig.Rows.ALL, List.of()))
                .hasMessageContaining("twice");
    }

    @Test
    void aRowIsWrittenInSchemaOrderWithNullsEmpty() {
        EmaRow row =
                new EmaRow("X", EmaAlignment.MULTI_TF_V2, "7D", 9, 42, 1.5, 2.5, -0.0, Double.NaN, Double.NaN, 3, true);
        assertThat(row.csv()).isEqualTo("X,multi_tf_v2,7D,9,42,1.5,2.5,0.0,,,3.0,true");
        assertThat(row.csv().split(",", -1)).hasSameSizeAs(EmaRow.CSV_HEADER.split(","));
        byte[] expected = new CanonicalBytes()
                .begin("ema")
                .put("X")
                .put("multi_tf_v2")
                .put("7D")
                .put(9)
                .put(42L)
                .put(1.5)
                .put(2.5)
                .put(0.0)
                .put(Double.NaN)
                .put(Double.NaN)
                .put(3.0)
                .put(true)
                .toBytes();
        assertThat(row.write(new CanonicalBytes()).toBytes()).isEqualTo(expected);
    }

    private static List<EmaRow> naive(EmaAlignment alignment, String timeframe, int period, double[] days) {
        int tfDays = TIMEFRAMES.get(timeframe);
        if (alignment == EmaAlignment.DAILY || alignment == EmaAlignment.MULTI_TF_V2) {
            return NaiveEma.ofDays(alignment, timeframe, tfDays, period, days);
        }
        TreeMap<Integer, Double> bars = new TreeMap<>();
        for (int day = 0; day < days.length; day++) {
            if (closes(timeframe, day)) {
                bars.put(day, barClose(timeframe, days[day]));
            }
        }
        return NaiveEma.ofBars(alignment, timeframe, tfDays, period, days, bars);
    }

    private static void assertClose(EmaRow ours, EmaRow naive) {
        assertThat(naive).isNotNull();
        assertThat(ours.roll()).isEqualTo(naive.roll());
        double[] a = {ours.ema(), ours.emaBar(), ours.d1(), ours.d2(), ours.d1Close(), ours.d2Close()};
        double[] b = {naive.ema(), naive.emaBar(), naive.d1(), naive.d2(), naive.d1Close(), naive.d2Close()};
        for (int i = 0; i < a.length; i++) {
            int field = i;
            DailySeries.assertClose(a[i], b[i], 1e-12 * naive.ema(), () -> key(ours) + " field " + field);
        }
    }

    private static String key(EmaRow row) {
        return row.alignment() + "/" + row.timeframe() + "/" + row.period() + "/" + row.ts();
    }

    private static Consumer<EmaRow> failing() {
        return row -> {
            throw new AssertionError(row);
        };
    }
}
