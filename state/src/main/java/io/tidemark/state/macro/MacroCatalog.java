package io.tidemark.state.macro;

import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The series and the sessions that they keep, as plain values that travel with a job. */
public record MacroCatalog(List<MacroSeries> series, List<Session> sessions) implements Serializable {

    /** Copies the lists. */
    public MacroCatalog {
        series = List.copyOf(series);
        sessions = List.copyOf(sessions);
    }

    /**
     * The registry, with its calendars laid out.
     *
     * @throws IllegalArgumentException naming the series or the session that is wrong
     */
    public MacroRegistry registry() {
        Map<String, BusinessDays> calendars = new TreeMap<>();
        for (Session session : sessions) {
            calendars.put(session.name(), BusinessDays.of(SessionCalendar.of(session)));
        }
        return MacroRegistry.of(series, calendars);
    }
}
