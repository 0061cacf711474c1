package io.tidemark.state.macro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a macro log should answer, by lists and loops over everything that was ever received. */
final class NaiveMacro {

    private final List<MacroValue> all;

    NaiveMacro(List<MacroValue> all) {
        this.all = all;
    }

    /** Newest first: one value per date of the last 130 in sight, its newest revision known. */
    List<MacroValue> seen(String series, String instrument, Sight sight) {
        List<MacroValue> seen = new ArrayList<>();
        for (int date = sight.lastDate(); date >= sight.lastDate() - 130; date--) {
            MacroValue value = at(series, instrument, date, sight.knownBefore());
            if (value != null) {
                seen.add(value);
            }
        }
        return seen;
    }

    private MacroValue at(String series, String instrument, int date, long knownBefore) {
        List<MacroValue> received = new ArrayList<>();
        for (MacroValue value : all) {
            if (value.series().equals(series)
                    && value.instrument().equals(instrument)
                    && value.valueDate() == date
                    && value.receivedMicros() < knownBefore) {
                received.add(value);
            }
        }
        received.sort(Comparator.comparingLong(MacroValue::receivedMicros).thenComparingDouble(MacroValue::value));
        MacroValue known = null;
        for (MacroValue value : received) {
            if (known == null) {
                known = value;
            } else if (known.value() != value.value()) {
                known = new MacroValue(
                        series, instrument, date, value.receivedMicros(), value.value(), known.revision() + 1);
            }
        }
        return known;
    }

    MacroAnswer asOf(MacroSeries series, String instrument, Sight sight) {
        List<MacroValue> seen = seen(series.id(), instrument, sight);
        if (seen.isEmpty()) {
            return new MacroAnswer(null, MissingReason.ABSENT);
        }
        return sight.today() - seen.get(0).valueDate() > series.staleAfterDays()
                ? new MacroAnswer(null, MissingReason.STALE)
                : new MacroAnswer(seen.get(0), null);
    }

    /** (x − x[−n]) ÷ x[−n]. */
    static double change(List<Double> newestFirst, int n) {
        return (newestFirst.get(0) - newestFirst.get(n)) / newestFirst.get(n);
    }

    /** Sample z of the newest of the window. */
    static double z(List<Double> newestFirst, int window) {
        double sum = 0;
        for (int i = 0; i < window; i++) {
            sum += newestFirst.get(i);
        }
        double mean = sum / window;
        double squares = 0;
        for (int i = 0; i < window; i++) {
            squares += (newestFirst.get(i) - mean) * (newestFirst.get(i) - mean);
        }
        return (newestFirst.get(0) - mean) / Math.sqrt(squares / (window - 1));
    }
}
