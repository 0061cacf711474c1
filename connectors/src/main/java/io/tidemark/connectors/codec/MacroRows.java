package io.tidemark.connectors.codec;

import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.macro.MacroSeries;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.MarketEvent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * Makes macro values of texts and says what is wrong with them. Empty texts stand for what is absent; names of columns and
 * keys are the caller's.
 */
final class MacroRows {

    private static final int QUOTED_OF_FIELD = 40;
    private static final int LONGEST_INSTRUMENT = 128;
    private static final long DAY_MICROS = 86_400_000_000L;

    private final MacroRegistry registry;
    private final TimeText times = new TimeText(new LocalZone(ZoneId.of("UTC")));
    private String problem;

    MacroRows(MacroRegistry registry) {
        this.registry = registry;
    }

    /** The texts of one record. */
    record Texts(Named series, Named valueDate, Named received, Named value, Named instrument) {}

    /** A text and the column or key in which it stands. */
    record Named(String name, String text) {

        boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public String toString() {
            return name + " \"" + (text.length() > QUOTED_OF_FIELD ? text.substring(0, QUOTED_OF_FIELD) + '…' : text)
                    + '"';
        }
    }

    /** What is wrong with the text read last; null for nothing. */
    String problem() {
        return problem;
    }

    /** The value that the texts say; null with a {@link #problem}. */
    MacroValue read(Texts texts, TimeFormat format) {
        problem = null;
        MacroSeries series = series(texts.series());
        String instrument = instrument(series, texts.instrument());
        int date = date(texts.valueDate());
        double value = value(texts.value());
        long received = received(series, texts, date, format);
        return problem == null ? MacroValue.of(series.id(), instrument, date, received, value) : null;
    }

    private MacroSeries series(Named text) {
        if (isFilled(text)) {
            MacroSeries series = registry.lookUp(text.text());
            if (series == null) {
                fail(text.name() + ": " + registry.unknown(text.text()));
            }
            return series;
        }
        return null;
    }

    private String instrument(MacroSeries series, Named text) {
        if (series != null && series.perInstrument() == text.isEmpty()) {
            fail(
                    series.perInstrument()
                            ? series.id() + " needs an instrument"
                            : text + ": " + series.id() + " is of no instrument");
        }
        if (text.text().length() > LONGEST_INSTRUMENT) {
            fail(text + " is longer than " + LONGEST_INSTRUMENT + " characters");
        }
        return text.text();
    }

    private int date(Named text) {
        if (isFilled(text)) {
            byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
            if (times.parse(bytes, 0, bytes.length, TimeFormat.ISO) != TimeText.NOT_A_TIME && times.isDateOnly()) {
                return Math.toIntExact(times.day());
            }
            fail(text + " is not a date, like 2024-01-31");
        }
        return 0;
    }

    private double value(Named text) {
        if (!isFilled(text)) {
            return Double.NaN;
        }
        double value = DoubleText.parse(text.text());
        if (Double.isNaN(value)) {
            fail(text + " is not a number");
        } else if (Double.isInfinite(value)) {
            fail(text + " is too large");
        }
        return value;
    }

    private long received(MacroSeries series, Texts texts, int date, TimeFormat format) {
        if (problem != null) {
            return MarketEvent.NONE;
        }
        Named text = texts.received();
        if (text.isEmpty()) {
            long published = registry.publicationMicros(series, date);
            if (published == MacroRegistry.NONE) {
                fail(text.name() + " is empty, and when " + series.id() + " of "
                        + texts.valueDate().text() + " was published does not follow from its date");
            }
            return published;
        }
        long micros = time(text, format);
        if (problem == null && micros < (date - series.frequency().leadDays()) * DAY_MICROS) {
            fail(text + " is long before the value's date " + texts.valueDate().text());
        }
        return micros;
    }

    /** Epoch microseconds of an instant that must be there. */
    long instant(Named text, TimeFormat format) {
        problem = null;
        return isFilled(text) ? time(text, format) : MarketEvent.NONE;
    }

    private long time(Named text, TimeFormat format) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        long micros = times.parse(bytes, 0, bytes.length, format);
        if (micros == TimeText.NOT_A_TIME) {
            fail(text + " is not a time (" + format.label() + ")");
        } else if (times.isDateOnly()) {
            // Its midnight would be hours before anybody knew.
            fail(text + " is a date without a time of day");
        }
        return micros;
    }

    private boolean isFilled(Named text) {
        if (text.isEmpty()) {
            fail(text.name() + " is empty");
        }
        return !text.isEmpty();
    }

    private void fail(String why) {
        if (problem == null) {
            problem = why;
        }
    }
}
