package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every session day of every file in every timeframe of a day and longer, against a walk over all local dates. */
class PeriodOracleTest {

    static final List<String> SESSIONS = SessionFiles.NAMES;

    @ParameterizedTest
    @FieldSource("SESSIONS")
    void all199TimeframesHaveTheOraclesBoundaries(String name) {
        SessionCalendar calendar = SessionFiles.calendar(name);
        NaiveSession session = new NaiveSession(SessionFiles.read(name));
        TimeLattice lattice = TimeLattice.of(calendar, Timeframe.of("1D"), Timeframe.all(), Align.SESSION);
        int names = 0;
        for (int node = 0; node < lattice.size(); node++) {
            for (Timeframe timeframe : lattice.names(node)) {
                compare(lattice, node, timeframe.name(), session);
                names++;
            }
        }
        assertThat(names).isEqualTo(199);
    }

    private static void compare(TimeLattice lattice, int node, String timeframe, NaiveSession session) {
        SessionCalendar calendar = lattice.calendar();
        List<NaivePeriods.Span> spans = new NaivePeriods(session, timeframe).spans();
        NaivePeriods.Span last = null;
        Period expected = null;
        for (int day = 0; day < session.days.size(); day++) {
            if (spans.get(day) != last) {
                last = spans.get(day);
                expected = expected(last, calendar, session);
            }
            Period period = lattice.period(node, calendar.open(day), 0);
            if (!period.equals(expected)) {
                assertThat(period)
                        .as("%s %s on %s", session.session.name(), timeframe, session.days.get(day))
                        .isEqualTo(expected);
            }
        }
    }

    private static Period expected(NaivePeriods.Span span, SessionCalendar calendar, NaiveSession session) {
        LocalDate first = session.days.get(span.days.get(0));
        int last = span.days.get(span.days.size() - 1);
        boolean beyond = span.to.isAfter(session.end());
        long close = session.close(session.days.get(last)).toInstant().toEpochMilli();
        return new Period(
                session.open(first).toInstant().toEpochMilli(),
                beyond ? Period.BEYOND : close,
                span.from.isBefore(session.first()) ? SessionCalendar.NONE : span.days.get(0),
                beyond ? calendar.days() - 1 : last,
                span.stubStart,
                span.stubEnd);
    }
}
