package io.tidemark.jobs.config;

import io.tidemark.state.macro.BusinessDays;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroSeries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The macro series of one file: id → what it is. */
public record MacroSeriesFile(Map<String, Entry> series) {

    /** One series; what is not given follows from its frequency, the word from its id. */
    public record Entry(
            MacroFrequency frequency,
            Optional<String> word,
            List<String> aliases,
            Optional<Integer> lagDays,
            Optional<Integer> staleAfterDays,
            Optional<String> calendar,
            Optional<Boolean> perInstrument) {

        public Entry {
            InvalidValues.checks()
                    .require(within(lagDays, 0, 366), "lagDays", "must be between 0 and 366")
                    .require(within(staleAfterDays, 1, 3_660), "staleAfterDays", "must be between 1 and 3660")
                    .done();
        }

        private static boolean within(Optional<Integer> days, int least, int most) {
            return days.map(number -> number >= least && number <= most).orElse(true);
        }

        MacroSeries toSeries(String id) {
            return new MacroSeries(
                    id,
                    word.orElse(id.toLowerCase(Locale.ROOT)),
                    aliases,
                    frequency,
                    lagDays.orElse(frequency.lagDays()),
                    staleAfterDays.orElse(frequency.staleAfterDays()),
                    calendar.orElse(BusinessDays.WEEKDAYS_NAME),
                    perInstrument.orElse(false));
        }
    }

    /** The series in the order of the file. */
    public List<MacroSeries> toSeries() {
        return series.entrySet().stream()
                .map(entry -> entry.getValue().toSeries(entry.getKey()))
                .toList();
    }
}
