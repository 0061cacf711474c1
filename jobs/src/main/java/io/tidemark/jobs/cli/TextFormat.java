package io.tidemark.jobs.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the lines of a table are to be read. Empty {@code columns} = as the header says; {@code date} is for times of day
 * and comes from the file's name when {@code dateFromName}; prices are multiples of 10^−{@code priceScale}.
 */
public record TextFormat(
        List<String> columns,
        Times times,
        ZoneId zone,
        Optional<LocalDate> date,
        boolean dateFromName,
        int priceScale,
        Optional<Exclusion> exclusion) {

    /** How times are written. */
    public enum Times {
        AUTO,
        S,
        MS,
        US,
        NS,
        ISO,
        MS_OF_DAY
    }

    /** Trades with any of these bits in this column do not count for bars. */
    public record Exclusion(String column, long mask) {}
}
