package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What knows of sessions, against loops over all bars since the beginning; days of six bars of four hours, some absent. */
final class SessionKernelsTest {

    private static final long BAR = 4 * 3_600_000L;
    private static final List<Bar> BARS = bars();

    /** Three years; one bar in twenty is absent, never the first of a day. */
    private static List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        List<Bar> walk = DailySeries.walk(21, 3 * 365 * 6, 100);
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < walk.size(); i++) {
            if (i % 6 == 0 || random.nextInt(20) > 0) {
                bars.add(Bars.at(walk.get(i), i * BAR, BAR));
            }
        }
        return bars;
    }

    private static LocalDate date(Bar bar) {
        return Instant.ofEpochMilli(bar.openTime()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void volatilitiesAreMadeAnnual() {
        double[] perBar = Runs.values("parkinson(20)", BARS);
        double[] annual = Runs.values("annualised(parkinson(20))", BARS);
        double[] factor = Runs.values("annual_factor", BARS);
        for (int i = 0; i < annual.length; i++) {
            assertThat(factor[i]).isCloseTo(Math.sqrt(365 * 6), within(1e-12));
            assertSame(annual[i], perBar[i] * Math.sqrt(365 * 6), i);
        }
    }

    @Test
    void realisedVolatilityIsTheRootOfTheMeanOfSquares() {
        double[] realised = Runs.values("realised(return_variance,20)", BARS);
        for (int i = 0; i < BARS.size(); i++) {
            double sum = 0;
            for (int back = 0; back < 20 && i >= 21; back++) {
                double move = Math.log(
                        BARS.get(i - back).close() / BARS.get(i - back - 1).close());
                sum += move * move;
            }
            assertSame(realised[i], i < 21 ? Double.NaN : Math.sqrt(sum / 20), i);
        }
    }

    @Test
    void sessionReturnsDoNotCrossTheNight() {
        double[] log = Runs.values("session_log_return(3)", BARS);
        double[] simple = Runs.values("session_pct_return(3)", BARS);
        int values = 0;
        for (int i = 0; i < BARS.size(); i++) {
            boolean within = i >= 3 && date(BARS.get(i - 3)).equals(date(BARS.get(i)));
            double ratio = within ? BARS.get(i).close() / BARS.get(i - 3).close() : Double.NaN;
            assertSame(log[i], Math.log(ratio), i);
            assertSame(simple[i], ratio - 1, i);
            values += within ? 1 : 0;
        }
        assertThat(values).isBetween(BARS.size() / 4, BARS.size() / 2);
    }

    @Test
    void theSessionSoFar() {
        double[] open = Runs.values("session_open", BARS);
        double[] high = Runs.values("session_high", BARS);
        double[] low = Runs.values("session_low", BARS);
        for (int i = 0; i < BARS.size(); i++) {
            List<Bar> since = since(i, SessionKernelsTest::date);
            assertThat(open[i]).isEqualTo(since.get(0).open());
            assertThat(high[i])
                    .isEqualTo(since.stream().mapToDouble(Bar::high).max().orElseThrow());
            assertThat(low[i])
                    .isEqualTo(since.stream().mapToDouble(Bar::low).min().orElseThrow());
        }
    }

    @Test
    void averagesAreAnchored() {
        checkVwap("session", SessionKernelsTest::date);
        checkVwap(
                "week",
                bar -> date(bar).get(WeekFields.ISO.weekBasedYear()) * 100
                        + date(bar).get(WeekFields.ISO.weekOfWeekBasedYear()));
        checkVwap("month", bar -> date(bar).getYear() * 100 + date(bar).getMonthValue());
        checkVwap("quarter", bar -> date(bar).getYear() * 10 + date(bar).get(IsoFields.QUARTER_OF_YEAR));
        checkVwap("year", bar -> date(bar).getYear());
    }

    private static void checkVwap(String anchor, Function<Bar, Object> period) {
        double[] values = Runs.values("vwap_anchored(anchor=" + anchor + ")", BARS);
        for (int i = 0; i < BARS.size(); i++) {
            double turnover = 0;
            double volume = 0;
            for (Bar bar : since(i, period)) {
                turnover += (bar.high() + bar.low() + bar.close()) / 3 * bar.volume();
                volume += bar.volume();
            }
            assertSame(values[i], turnover / volume, i);
        }
    }

    /** All bars of the period of bar i up to it. */
    private static List<Bar> since(int i, Function<Bar, Object> period) {
        int from = i;
        while (from > 0 && period.apply(BARS.get(from - 1)).equals(period.apply(BARS.get(i)))) {
            from--;
        }
        return BARS.subList(from, i + 1);
    }

    @Test
    void cyclesAreClosed() {
        double[] sine = Runs.values("cyclic_sin(hour,24)", BARS);
        double[] cosine = Runs.values("cyclic_cos(weekday,7)", BARS);
        for (int i = 0; i < BARS.size(); i++) {
            int hour = (int) (BARS.get(i).openTime() / 3_600_000L % 24);
            assertSame(sine[i], Math.sin(2 * Math.PI * hour / 24), i);
            assertSame(
                    cosine[i],
                    Math.cos(2 * Math.PI * date(BARS.get(i)).getDayOfWeek().getValue() / 7),
                    i);
        }
    }

    private static void assertSame(double value, double expected, int bar) {
        if (Double.isNaN(expected)) {
            assertThat(value).as("bar %d", bar).isNaN();
        } else {
            assertThat(value).as("bar %d", bar).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    /** Bars at other times. */
    private static final class Bars {
        static Bar at(Bar bar, long open, long length) {
            return new Bar(
                    bar.instrument(),
                    "4h",
                    open,
                    open + length,
                    bar.open(),
                    bar.high(),
                    bar.low(),
                    bar.close(),
                    bar.volume(),
                    bar.turnover(),
                    bar.vwap(),
                    bar.trades(),
                    bar.buyVolume(),
                    bar.kind(),
                    false,
                    false,
                    0,
                    (int) (open / 86_400_000L),
                    0);
        }
    }
}
