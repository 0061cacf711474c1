package io.tidemark.jobs.backfill;

import io.tidemark.connectors.codec.SessionDays;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import java.time.LocalDate;

/** What a bare date stands for: the session of that day, by the calendar of a session file. */
final class CalendarDays implements SessionDays {

    private static final long serialVersionUID = 1L;

    private final Session session;
    private transient SessionCalendar calendar;

    CalendarDays(Session session) {
        this.session = session;
    }

    @Override
    public long openMillis(long epochDay) {
        int year = LocalDate.ofEpochDay(epochDay).getYear();
        if (year < session.firstYear() || year > session.lastYear()) {
            return OUTSIDE_YEARS;
        }
        int day = calendar().dayOf((int) epochDay);
        return day == SessionCalendar.NONE ? NO_SESSION : calendar().open(day);
    }

    @Override
    public long closeMillis(long epochDay) {
        return calendar().close(calendar().dayOf((int) epochDay));
    }

    private SessionCalendar calendar() {
        if (calendar == null) {
            calendar = SessionCalendar.of(session);
        }
        return calendar;
    }
}
