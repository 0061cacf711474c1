package io.tidemark.connectors.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a file writes its times. */
public enum TimeFormat {
    /** Epoch numbers of 10, 13, 16 or 19 digits (s, ms, µs, ns), or any calendar text. */
    AUTO,
    /** Epoch seconds. */
    S,
    /** Epoch milliseconds. */
    MS,
    /** Epoch microseconds. */
    US,
    /** Epoch nanoseconds, cut to microseconds. */
    NS,
    /** A date, with or without a time: 2013-10-07T09:30:00.5-04:00, 20131007 09:30, 10/7/2013, 10/07/13. */
    ISO,
    /** Milliseconds since local midnight of a date that the file's name or the caller gives. */
    MS_OF_DAY;

    /** The name used in options and configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format of this name.
     *
     * @throws IllegalArgumentException for another name: lists those that exist
     */
    public static TimeFormat of(String label) {
        for (TimeFormat format : values()) {
            if (format.label().equals(label.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(TimeFormat::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("time format \"" + label + "\" is none of " + known);
    }
}
