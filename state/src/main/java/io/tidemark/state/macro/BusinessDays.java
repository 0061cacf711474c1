package io.tidemark.state.macro;

import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import java.time.LocalDate;

/** The days on which a series has values, or a venue trades, and the years for which that is known. */
public interface BusinessDays {

    /** No such day. */
    int NONE = Integer.MIN_VALUE;

    /** The name of {@link #WEEKDAYS} in files. */
    String WEEKDAYS_NAME = "WEEKDAYS";

    /** Monday to Friday of all years, without holidays. */
    BusinessDays WEEKDAYS = new BusinessDays() {
        @Override
        public boolean covers(int epochDay) {
            return true;
        }

        @Override
        public boolean contains(int epochDay) {
            // 1970-01-01 was a Thursday.
            return Math.floorMod(epochDay + 3, 7) < 5;
        }
    };

    /** The trading days of a session file, in its years. */
    static BusinessDays of(SessionCalendar calendar) {
        Session session = calendar.session();
        int first = Math.toIntExact(LocalDate.of(session.firstYear(), 1, 1).toEpochDay());
        int end = Math.toIntExact(LocalDate.of(session.lastYear() + 1, 1, 1).toEpochDay());
        return new BusinessDays() {
            @Override
            public boolean covers(int epochDay) {
                return first <= epochDay && epochDay < end;
            }

            @Override
            public boolean contains(int epochDay) {
                return calendar.dayOf(epochDay) != SessionCalendar.NONE;
            }
        };
    }

    /** True when it is known whether the day is one of them. */
    boolean covers(int epochDay);

    /** True for one of them; false outside the years that are covered. */
    boolean contains(int epochDay);

    /** The first of them on or after a day; {@link #NONE} when that is beyond the years that are covered. */
    default int firstFrom(int epochDay) {
        int day = epochDay;
        while (covers(day)) {
            if (contains(day)) {
                return day;
            }
            day++;
        }
        return NONE;
    }
}
