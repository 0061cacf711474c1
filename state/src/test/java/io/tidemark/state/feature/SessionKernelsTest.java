package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What knows of sessions, against loops over all bars since the beginning; days of six bars of four hours, some absent. */
final class SessionKernelsTest {

    private static final long BAR = 4 * 3_600_000L;
    private static final List<Bar> BARS = bars();

    /** Of every third bar the volume is not known. */
    private static final List<Bar> HOLES = IntStream.range(0, BARS.size())
            .mapToObj(i -> i % 3 == 1 ? bar(BARS.get(i), BARS.get(i).openTime(), Double.NaN) : BARS.get(i))
            .toList();

    /** Three years; one bar in twenty is absent, never the first of a day. */
    private static List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        List<Bar> walk = DailySeries.walk(21, 3 * 365 * 6, 100);
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < walk.size(); i++) {
            if (i % 6 == 0 || random.nextInt(20) > 0) {
                bars.add(bar(walk.get(i), i * BAR, walk.get(i).volume()));
            }
        }
        return bars;
    }

    private static LocalDate date(Bar bar) {
        return Instant.ofEpochMilli(bar.openTime()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void check(String expression, IntToDoubleFunction expected) {
        PlainTwin.check(
                expression,
                BARS,
                1,
                IntStream.range(0, BARS.size()).mapToDouble(expected).toArray());
    }

    @Test
    void volatilitiesAreMadeAnnual() {
        double[] perBar = Runs.values("parkinson(20)", BARS);
        check("annual_factor", i -> Math.sqrt(365 * 6));
        check("annualised(parkinson(20))", i -> perBar[i] * Math.sqrt(365 * 6));
    }

    @Test
    void realisedVolatilityIsTheRootOfTheMeanOfSquares() {
        check("return_variance", i -> i == 0 ? Double.NaN : squares(i, i));
        check("realised(return_variance,20)", i -> i < 21 ? Double.NaN : Math.sqrt(squares(i, 20) / 20));
    }

    /** Of the last moves up to bar i. */
    private static double squares(int i, int moves) {
        double sum = 0;
        for (int at = i - moves + 1; at <= i; at++) {
            double move = Math.log(BARS.get(at).close() / BARS.get(at - 1).close());
            sum += move * move;
        }
        return sum;
    }

    @Test
    void sessionReturnsDoNotCrossTheNight() {
        check("session_log_return(3)", i -> Math.log(ratio(i)));
        check("session_pct_return(3)", i -> ratio(i) - 1);
        check("session_bar", i -> since(i, SessionKernelsTest::date).size());
        long values = IntStream.range(0, BARS.size()).filter(i -> ratio(i) > 0).count();
        assertThat(values).isBetween(BARS.size() / 4L, BARS.size() / 2L);
    }

    private static double ratio(int i) {
        boolean within = i >= 3 && date(BARS.get(i - 3)).equals(date(BARS.get(i)));
        return within ? BARS.get(i).close() / BARS.get(i - 3).close() : Double.NaN;
    }

    @Test
    void theSessionSoFar() {
        check("session_open", i -> since(i, SessionKernelsTest::date).get(0).open());
        check(
                "session_high",
                i -> since(i, SessionKernelsTest::date).stream()
                        .mapToDouble(Bar::high)
                        .max()
                        .orElseThrow());
        check(
                "session_low",
                i -> since(i, SessionKernelsTest::date).stream()
                        .mapToDouble(Bar::low)
                        .min()
                        .orElseThrow());
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
        check("vwap_anchored(anchor=" + anchor + ")", i -> {
            double turnover = 0;
            double volume = 0;
            for (Bar bar : since(i, period)) {
                turnover += (bar.high() + bar.low() + bar.close()) / 3 * bar.volume();
                volume += bar.volume();
            }
            return turnover / volume;
        });
    }

    /** A return within the session is null at its beginning: the last of the day before must not be seen. */
    @Test
    void whatIsNullIsFilledFromBehindWithinTheSession() {
        double[] gaps = Runs.values("session_log_return(2)", HOLES);
        double[] held = Runs.values("hold_last(session_log_return(2),bars=2)", HOLES);
        double[] volume = Runs.values("hold_last(volume,bars=1)", HOLES);
        int filled = 0;
        for (int i = 0; i < HOLES.size(); i++) {
            double expected = gaps[i];
            double expectedVolume = HOLES.get(i).volume();
            for (int back = 1;
                    back <= 2 && i >= back && date(HOLES.get(i - back)).equals(date(HOLES.get(i)));
                    back++) {
                expected = Double.isNaN(expected) ? gaps[i - back] : expected;
                if (back == 1) {
                    expectedVolume =
                            Double.isNaN(expectedVolume) ? HOLES.get(i - 1).volume() : expectedVolume;
                }
            }
            assertThat(Double.doubleToLongBits(held[i])).as("bar %d", i).isEqualTo(Double.doubleToLongBits(expected));
            assertThat(Double.doubleToLongBits(volume[i]))
                    .as("bar %d", i)
                    .isEqualTo(Double.doubleToLongBits(expectedVolume));
            filled += Double.isNaN(HOLES.get(i).volume()) && !Double.isNaN(volume[i]) ? 1 : 0;
        }
        assertThat(filled).isGreaterThan(100);
        Oracles.note("hold_last(close)", "plain", 0);
    }

    @Test
    void cyclesAreClosed() {
        check("cyclic_sin(hour,24)", i -> Math.sin(2 * Math.PI * (BARS.get(i).openTime() / 3_600_000L % 24) / 24));
        check(
                "cyclic_cos(weekday,7)",
                i -> Math.cos(2 * Math.PI * date(BARS.get(i)).getDayOfWeek().getValue() / 7));
    }

    /** All bars of the period of bar i up to it. */
    private static List<Bar> since(int i, Function<Bar, Object> period) {
        int from = i;
        while (from > 0 && period.apply(BARS.get(from - 1)).equals(period.apply(BARS.get(i)))) {
            from--;
        }
        return BARS.subList(from, i + 1);
    }

    /** A bar of four hours with another open time and volume. */
    private static Bar bar(Bar of, long open, double volume) {
        return new Bar(
                of.instrument(),
                "4h",
                open,
                open + BAR,
                of.open(),
                of.high(),
                of.low(),
                of.close(),
                volume,
                of.turnover(),
                of.vwap(),
                of.trades(),
                of.buyVolume(),
                of.kind(),
                false,
                false,
                0,
                (int) (open / 86_400_000L),
                0);
    }
}
