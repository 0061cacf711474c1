package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What knows of sessions, against loops over all bars since the beginning; days of six bars of four hours, every tenth of three,
 * some bars absent, the first of a day as well as others, and now and then weeks or a year.
 */
final class SessionKernelsTest {

    private static final long BAR = 4 * 3_600_000L;
    private static final int DAYS = 5 * 365;

    /** From a day of the year, of the month or of the week to a later one of another: that alone does not tell them apart. */
    private static final List<LocalDate> ABSENT_FROM =
            List.of(LocalDate.of(1970, 4, 6), LocalDate.of(1971, 3, 3), LocalDate.of(1972, 7, 10));

    private static final List<LocalDate> ABSENT_UNTIL =
            List.of(LocalDate.of(1970, 4, 16), LocalDate.of(1971, 9, 15), LocalDate.of(1973, 7, 25));

    private static final List<Bar> BARS = bars();

    /** Of every third bar the volume is not known. */
    private static final List<Bar> HOLES = IntStream.range(0, BARS.size())
            .mapToObj(i -> i % 3 == 1 ? bar(BARS.get(i), BARS.get(i).openTime(), Double.NaN) : BARS.get(i))
            .toList();

    /** Five years. */
    private static List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        List<Bar> walk = DailySeries.walk(21, DAYS * 6, 100);
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < walk.size(); i++) {
            int day = i / 6;
            boolean isOver = day % 10 == 3 && i % 6 >= 3;
            if (!isOver && !isAbsent(LocalDate.ofEpochDay(day)) && (i == 0 || random.nextInt(20) > 0)) {
                bars.add(bar(walk.get(i), i * BAR, walk.get(i).volume()));
            }
        }
        return bars;
    }

    private static boolean isAbsent(LocalDate date) {
        return IntStream.range(0, ABSENT_FROM.size())
                .anyMatch(i -> !date.isBefore(ABSENT_FROM.get(i)) && date.isBefore(ABSENT_UNTIL.get(i)));
    }

    private static LocalDate date(Bar bar) {
        return Instant.ofEpochMilli(bar.openTime()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void check(String expression, IntToDoubleFunction expected) {
        check(expression, BARS, expected);
    }

    private static void check(String expression, List<Bar> bars, IntToDoubleFunction expected) {
        PlainTwin.check(
                expression,
                bars,
                1,
                IntStream.range(0, bars.size()).mapToDouble(expected).toArray());
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

    /** With all volumes known, and with some that are not: those of a period's first bars among them. */
    private static void checkVwap(String anchor, Function<Bar, Object> period) {
        String expression = "vwap_anchored(anchor=" + anchor + ")";
        check(expression, BARS, i -> vwap(since(BARS, i, period)));
        check(expression, HOLES, i -> Double.isNaN(HOLES.get(i).volume()) ? Double.NaN : vwap(since(HOLES, i, period)));
    }

    private static double vwap(List<Bar> bars) {
        double turnover = 0;
        double volume = 0;
        for (Bar bar : bars) {
            if (!Double.isNaN(bar.volume())) {
                turnover += (bar.high() + bar.low() + bar.close()) / 3 * bar.volume();
                volume += bar.volume();
            }
        }
        return turnover / volume;
    }

    @Test
    void theFirstBarOfASessionIsTheFirstThatThereIs() {
        check("session_first", i -> i == 0 || !isSameDay(i - 1, i) ? 1 : 0);
        check("session_gap", i -> i == 0 ? 1 : ChronoUnit.DAYS.between(date(BARS.get(i - 1)), date(BARS.get(i))));
        long late = IntStream.range(1, BARS.size())
                .filter(i -> !isSameDay(i - 1, i) && BARS.get(i).openTime() % DailySeries.DAY > 0)
                .count();
        assertThat(late).as("days without their first bar").isGreaterThan(50);
    }

    private static boolean isSameDay(int one, int other) {
        return date(BARS.get(one)).equals(date(BARS.get(other)));
    }

    /** Seen from the open on, and joined an hour behind it: then the first day does not count. */
    @Test
    void theSessionBefore() {
        checkSessionBefore(BARS, 0);
        List<Bar> joined = BARS.subList(1, BARS.size());
        assertThat(date(joined.get(0))).isEqualTo(date(BARS.get(0)));
        checkSessionBefore(joined, 1);
    }

    private static void checkSessionBefore(List<Bar> bars, int firstDay) {
        NavigableMap<LocalDate, List<Bar>> days = new TreeMap<>();
        bars.forEach(
                bar -> days.computeIfAbsent(date(bar), day -> new ArrayList<>()).add(bar));
        NavigableMap<LocalDate, List<Bar>> whole =
                days.tailMap(days.keySet().stream().skip(firstDay).findFirst().orElseThrow(), true);
        Map<String, ToDoubleFunction<List<Bar>>> levels = Map.of(
                "previous_session_high",
                SessionKernelsTest::high,
                "previous_session_low",
                SessionKernelsTest::low,
                "previous_session_close",
                SessionKernelsTest::close,
                "previous_session(open)",
                day -> day.get(day.size() - 1).open(),
                "pivot",
                SessionKernelsTest::pivot,
                "pivot_r1",
                day -> 2 * pivot(day) - low(day),
                "pivot_s2",
                day -> pivot(day) - high(day) + low(day),
                "pivot_r3",
                day -> high(day) + 2 * (pivot(day) - low(day)));
        levels.forEach((expression, level) -> check(expression, bars, i -> {
            Map.Entry<LocalDate, List<Bar>> before = whole.lowerEntry(date(bars.get(i)));
            return before == null ? Double.NaN : level.applyAsDouble(before.getValue());
        }));
    }

    private static double pivot(List<Bar> day) {
        return (high(day) + low(day) + close(day)) / 3;
    }

    private static double high(List<Bar> day) {
        return day.stream().mapToDouble(Bar::high).max().orElseThrow();
    }

    private static double low(List<Bar> day) {
        return day.stream().mapToDouble(Bar::low).min().orElseThrow();
    }

    private static double close(List<Bar> day) {
        return day.get(day.size() - 1).close();
    }

    /** A value that is null where the session opens belongs to the session all the same. */
    @Test
    void theSessionBeforeOfWhatIsNotAlwaysThere() {
        double[] ours = Runs.values("previous_session(volume)", HOLES);
        int seen = 0;
        for (int i = 0; i < HOLES.size(); i++) {
            LocalDate today = date(HOLES.get(i));
            double before = Double.NaN;
            for (int at = i; at >= 0 && Double.isNaN(before); at--) {
                before = date(HOLES.get(at)).equals(today)
                        ? Double.NaN
                        : HOLES.get(at).volume();
            }
            double expected = Double.isNaN(HOLES.get(i).volume()) ? Double.NaN : before;
            assertThat(Double.doubleToLongBits(ours[i])).as("bar %d", i).isEqualTo(Double.doubleToLongBits(expected));
            seen += Double.isNaN(expected) ? 0 : 1;
        }
        assertThat(seen).isGreaterThan(HOLES.size() / 2);
    }

    /** Longer bars are sessions of their own. */
    @Test
    void onBarsOfASessionOrLongerItIsTheBarBefore() {
        List<Bar> weeks = IntStream.range(0, 200)
                .mapToObj(week -> DailySeries.bar(
                        "1W", 7 * week, 7 * week + 7, new double[] {10, 12 + week % 5, 9 - week % 3, 11 + week % 7, 1}))
                .toList();
        double[] pivots = Runs.values("pivot", weeks);
        assertThat(pivots[0]).isNaN();
        for (int i = 1; i < weeks.size(); i++) {
            Bar before = weeks.get(i - 1);
            assertThat(pivots[i]).isEqualTo((before.high() + before.low() + before.close()) / 3);
        }
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
        return since(BARS, i, period);
    }

    private static List<Bar> since(List<Bar> bars, int i, Function<Bar, Object> period) {
        int from = i;
        while (from > 0 && period.apply(bars.get(from - 1)).equals(period.apply(bars.get(i)))) {
            from--;
        }
        return bars.subList(from, i + 1);
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
