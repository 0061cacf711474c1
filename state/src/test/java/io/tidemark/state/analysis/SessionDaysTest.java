package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.SessionFiles;
import io.tidemark.state.time.TimeLattice;
import io.tidemark.state.time.Timeframe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What knows of sessions over real session days and the bars that a lattice makes of them, on either grid. */
final class SessionDaysTest {

    private static final FeatureSet SET = FeatureSet.of(
            "days",
            List.of(
                    "session_first",
                    "session_bar",
                    "session_minute",
                    "session_open",
                    "session_pct_return(1)",
                    "vwap_anchored(anchor=session)",
                    "previous_session_close",
                    "pivot"));

    /** The day before Thanksgiving of 2024 to the Monday behind it, whose Friday ends at 13:00, and some days more. */
    private static final LocalDate FROM = LocalDate.of(2024, 11, 27);

    private static final int DAYS = 8;

    private final Session session = SessionFiles.read("US_EQUITY");
    private final SessionCalendar calendar = SessionCalendar.of(session);

    /** Of some days the first bar is absent: of a quarter with 1, of all but the first day with 2, of all with 3. */
    @ParameterizedTest
    @CsvSource({
        "SESSION, 1h, 0",
        "SESSION, 1h, 1",
        "SESSION, 1h, 2",
        "SESSION, 1h, 3",
        "CLOCK, 1h, 0",
        "CLOCK, 1h, 1",
        "CLOCK, 1h, 2",
        "CLOCK, 1h, 3",
        "CLOCK, 5m, 1",
        "SESSION, 4h, 1",
        "CLOCK, 4h, 2",
        "CLOCK, 8h, 0",
        "SESSION, 1D, 0"
    })
    void daysAreToldApartByTheirDate(Align align, String timeframe, int absent) {
        List<List<Bar>> days = new ArrayList<>();
        int first = calendar.dayOf((int) FROM.toEpochDay());
        for (int day = 0; day < DAYS; day++) {
            List<Bar> bars = bars(align, timeframe, first + day);
            boolean late = absent == 3 || absent == 2 && day > 0 || absent == 1 && day % 4 == 3;
            days.add(late ? bars.subList(1, bars.size()) : bars);
        }
        Plan plan = Plan.of(SET);
        Givens givens = new GivenSources(session, null, null).of(plan, timeframe);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int day = 0; day < DAYS; day++) {
            List<Bar> bars = days.get(day);
            for (int i = 0; i < bars.size(); i++) {
                plan.evaluate(bars.get(i), givens.at(bars.get(i), null), row, out);
                boolean begins = i == 0 && (day > 0 || absent < 3);
                int counted = absent == 3 ? 1 : 0;
                assertThat(out)
                        .as("bar %d of day %d", i, day)
                        .containsExactly(
                                begins ? 1 : 0,
                                i + 1,
                                minute(bars.get(i), first + day),
                                bars.get(0).open(),
                                i == 0 ? Double.NaN : change(bars.get(i - 1), bars.get(i)),
                                vwap(bars.subList(0, i + 1)),
                                day > counted ? close(days.get(day - 1)) : Double.NaN,
                                day > counted ? pivot(days.get(day - 1)) : Double.NaN);
            }
        }
    }

    private double minute(Bar bar, int day) {
        return Math.max(0, bar.openTime() - calendar.open(day)) / 60_000.0;
    }

    private static double change(Bar before, Bar now) {
        return (now.close() - before.close()) / before.close();
    }

    private static double vwap(List<Bar> bars) {
        double turnover = 0;
        double volume = 0;
        for (Bar bar : bars) {
            turnover += (bar.high() + bar.low() + bar.close()) / 3 * bar.volume();
            volume += bar.volume();
        }
        return turnover / volume;
    }

    private static double close(List<Bar> day) {
        return day.get(day.size() - 1).close();
    }

    private static double pivot(List<Bar> day) {
        double high = day.stream().mapToDouble(Bar::high).max().orElseThrow();
        double low = day.stream().mapToDouble(Bar::low).min().orElseThrow();
        return (high + low + close(day)) / 3;
    }

    private List<Bar> bars(Align align, String timeframe, int day) {
        Timeframe base = Timeframe.of(timeframe);
        TimeLattice lattice = TimeLattice.of(calendar, base, List.of(base), align);
        List<Bar> bars = new ArrayList<>();
        long close = calendar.open(day);
        while (close < calendar.close(day)) {
            long open = lattice.nextSliceOpen(close);
            close = lattice.sliceClose(Math.max(close, open));
            bars.add(bar(timeframe, open, close, calendar.epochDay(day), 100 + 7 * day % 11 + bars.size() % 5));
        }
        return bars;
    }

    private static Bar bar(String timeframe, long open, long close, int tradingDay, double price) {
        return new Bar(
                "X",
                timeframe,
                open,
                close,
                price,
                price + 2,
                price - 1,
                price + 1,
                price / 2,
                Double.NaN,
                Double.NaN,
                1,
                Double.NaN,
                BarKind.CANONICAL,
                false,
                false,
                0,
                tradingDay,
                0);
    }
}
