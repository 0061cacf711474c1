package io.tidemark.state.macro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the bars of one trading day and instrument see of the macro series. Once nothing received before the day's open can
 * still come, its answers stay what they are: ask once and keep them.
 */
public final class MacroView {

    private final MacroLog log;
    private final MacroDay day;
    private final String instrument;

    private MacroView(MacroLog log, MacroDay day, String instrument) {
        this.log = log;
        this.day = day;
        this.instrument = instrument;
    }

    /** The view of a day; the instrument is the one whose earnings and mentions are meant. */
    public static MacroView of(MacroLog log, MacroDay day, String instrument) {
        return new MacroView(log, day, instrument);
    }

    /** The day that looks. */
    public MacroDay day() {
        return day;
    }

    /** The newest value of a series with its date and revision. */
    public MacroAnswer asOf(MacroSeries series) {
        Sight sight = sight(series);
        return sight == null ? MacroAnswer.none(MissingReason.UNCOVERED) : log.asOf(series, instrument, sight);
    }

    /** The newest value. */
    public MacroReading value(MacroSeries series) {
        MacroAnswer answer = asOf(series);
        return answer.isKnown() ? MacroReading.of(answer.value().value()) : MacroReading.none(answer.reason());
    }

    /** Days since the newest value's day, or since the end of its month or quarter. */
    public MacroReading age(MacroSeries series) {
        MacroAnswer answer = asOf(series);
        return answer.isKnown()
                ? MacroReading.of(series.age(answer.value().valueDate(), day.tradingDay()))
                : MacroReading.none(answer.reason());
    }

    /** (x − x[−n]) ÷ x[−n], n value dates back. */
    public MacroReading change(MacroSeries series, int n) {
        MissingReason missing = lack(series, n + 1);
        if (missing != null) {
            return MacroReading.none(missing);
        }
        double[] values = newest(series, n + 1);
        return MacroReading.of((values[0] - values[n]) / values[n]);
    }

    /** How many sample standard deviations the newest value is from the mean of the last {@code window} values, itself among them. */
    public MacroReading z(MacroSeries series, int window) {
        MissingReason missing = lack(series, window);
        return missing == null ? Deviation.z(newest(series, window)) : MacroReading.none(missing);
    }

    /** a − b. */
    public MacroReading spread(MacroSeries a, MacroSeries b) {
        MacroReading first = value(a);
        MacroReading second = value(b);
        if (!first.isKnown()) {
            return first;
        }
        return second.isKnown() ? MacroReading.of(first.value() - second.value()) : second;
    }

    /** Days from the trading day to the next event that is known, 0 on its day. */
    public MacroReading until(MacroSeries series) {
        int date = log.nextEvent(series, instrument, day.openMicros(), day.tradingDay());
        return date == BusinessDays.NONE
                ? MacroReading.none(MissingReason.ABSENT)
                : MacroReading.of(date - day.tradingDay());
    }

    /** Days from the last event that is known to the trading day, 0 on its day. */
    public MacroReading since(MacroSeries series) {
        int date = log.lastEvent(series, instrument, day.openMicros(), day.tradingDay());
        return date == BusinessDays.NONE
                ? MacroReading.none(MissingReason.ABSENT)
                : MacroReading.of(day.tradingDay() - date);
    }

    /** Why a series has no fresh value with so many dates in all; null when it has. */
    public MissingReason lack(MacroSeries series, int dates) {
        MacroAnswer answer = asOf(series);
        if (!answer.isKnown()) {
            return answer.reason();
        }
        return dates > 1 && newest(series, dates).length < dates ? MissingReason.WARMING : null;
    }

    /** Those of the series that have no fresh value, in their order. */
    public List<Missing> missing(Collection<MacroSeries> needed) {
        List<Missing> missing = new ArrayList<>();
        for (MacroSeries series : needed) {
            MissingReason reason = lack(series, 1);
            if (reason != null) {
                missing.add(new Missing(series.id(), reason));
            }
        }
        return missing;
    }

    /** True when all of the series have fresh values. */
    public boolean isComplete(Collection<MacroSeries> needed) {
        return missing(needed).isEmpty();
    }

    private double[] newest(MacroSeries series, int count) {
        return log.newest(series, instrument, sight(series), count);
    }

    private Sight sight(MacroSeries series) {
        return day.sight(log.registry().days(series));
    }
}
