package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every listed intraday step on the days on which something is odd and on 1,000 random ones, against an oracle. */
class SliceOracleTest {

    private static final long SEED = 20_260_101;
    private static final int RANDOM_DAYS = 1_000;
    /** Of a longer day only so many slices are compared, spread at random, and its first and last three. */
    private static final int COMPARED = 20;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @CsvSource({
        "CRYPTO, SESSION",
        "US_EQUITY, SESSION",
        "FX_COP, SESSION",
        "NSE, SESSION",
        "FX_24x5, SESSION",
        "US_EQUITY, CLOCK",
        "FX_24x5, CLOCK"
    })
    void everyListedStepHasTheOraclesSlices(String name, Align align) {
        SessionCalendar calendar = SessionFiles.calendar(name);
        NaiveSession session = new NaiveSession(SessionFiles.read(name));
        SortedSet<LocalDate> days = oddDays(session);
        int sample = align == Align.SESSION ? RANDOM_DAYS : RANDOM_DAYS / 10;
        for (int i = 0; i < sample; i++) {
            days.add(session.days.get(random.nextInt(session.days.size())));
        }
        TimeLattice fine = TimeLattice.of(calendar, Timeframe.of("1s"), Timeframe.intraday(), align);
        for (Timeframe step : Timeframe.intraday()) {
            TimeLattice own = TimeLattice.of(calendar, step, List.of(), align);
            int node = node(fine, step);
            for (LocalDate day : days) {
                long[] slices = session.slices(day, step.seconds(), align);
                compare(own, fine, node, slices, session.ordinals.get(day));
            }
        }
    }

    /** Next to a change of the clocks or a closed weekday, early closes, leap days, year ends. */
    private static SortedSet<LocalDate> oddDays(NaiveSession session) {
        SortedSet<LocalDate> odd = new TreeSet<>();
        for (LocalDate day : session.days) {
            ZonedDateTime open = session.open(day);
            boolean clocks = !open.minusDays(1)
                    .getOffset()
                    .equals(session.close(day).plusDays(1).getOffset());
            boolean leap = day.isLeapYear() && day.getDayOfYear() >= 59 && day.getDayOfYear() <= 61;
            boolean yearEnd = day.getDayOfYear() <= 2 || day.plusDays(2).getDayOfYear() <= 2;
            if (clocks || leap || yearEnd || session.closesEarly(day) || isNearHoliday(session, day)) {
                odd.add(day);
            }
        }
        return odd;
    }

    private static boolean isNearHoliday(NaiveSession session, LocalDate day) {
        for (LocalDate near : List.of(day.minusDays(1), day.plusDays(1))) {
            List<String> holidays = session.session.holidays().getOrDefault(near.getYear(), List.of());
            if (holidays.contains(NaiveSession.monthDay(near))) {
                return true;
            }
        }
        return false;
    }

    private void compare(TimeLattice own, TimeLattice fine, int node, long[] slices, int day) {
        long before = own.slicesBefore(own.calendar().close(day)) - slices.length / 2;
        assertThat(own.slicesBefore(slices[0])).as("slices before day %s", day).isEqualTo(before);
        for (int i : chosen(slices.length / 2)) {
            long from = slices[2 * i];
            long to = slices[2 * i + 1];
            long open = Math.max(from, own.calendar().open(day));
            boolean same = own.sliceOpen(open) == from
                    && own.sliceOpen((open + to) / 2) == from
                    && own.sliceOpen(to - 1) == from
                    && own.sliceClose(from) == to
                    && own.nextSliceClose(from) == to
                    && own.nextSliceClose(open) == to
                    && own.nextSliceClose(to - 1) == to
                    && own.slicesBefore(from) == before + i
                    && own.slicesBefore(from + 1) == before + i + 1
                    && own.slicesBefore(to) == before + i + 1
                    && fine.period(node, fine.sliceOpen(open), 0).equals(new Period(from, to, day, day, false, false))
                    && fine.period(node, fine.sliceOpen(to - 1), 0)
                            .equals(new Period(from, to, day, day, false, false));
            if (!same) {
                assertThat(describe(own, fine, node, from, to))
                        .as("slice %d of day %s, step %s, seed %d", i, day, own.id(0), SEED)
                        .isEqualTo(List.of(from, to));
            }
        }
    }

    private static List<Long> describe(TimeLattice own, TimeLattice fine, int node, long from, long to) {
        List<Long> found = new ArrayList<>();
        found.add(own.sliceOpen(to - 1));
        found.add(own.sliceClose(from));
        found.add(own.nextSliceClose(from));
        found.add(own.slicesBefore(from));
        found.add(own.slicesBefore(from + 1));
        Period period = fine.period(node, fine.sliceOpen(to - 1), 0);
        found.add(period.open());
        found.add(period.close());
        return found;
    }

    private List<Integer> chosen(int size) {
        SortedSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < Math.min(3, size); i++) {
            chosen.add(i);
            chosen.add(size - 1 - i);
        }
        for (int i = 0; i < COMPARED; i++) {
            chosen.add(size <= COMPARED ? i % size : random.nextInt(size));
        }
        return List.copyOf(chosen);
    }

    static int node(TimeLattice lattice, Timeframe timeframe) {
        for (int node = 0; node < lattice.size(); node++) {
            if (lattice.names(node).contains(timeframe)) {
                return node;
            }
        }
        throw new AssertionError("no node " + timeframe);
    }
}
