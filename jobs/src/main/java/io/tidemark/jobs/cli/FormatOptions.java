package io.tidemark.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how the lines of a table are read. */
final class FormatOptions {

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Column names by position; _ passes one over. Default: the header.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--time-format",
            paramLabel = "FORMAT",
            description = "auto, s, ms, us, ns (epoch), iso, ms-of-day. Default: auto.")
    String timeFormat;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day of times of day: 2013-10-07, or from-name for a date in the file's name.")
    String date;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of local times. Default: UTC.")
    String zone;

    @Option(
            names = "--price-scale",
            paramLabel = "N",
            description = "Prices are written as whole multiples of 10^-N: 4 for Lean's equities. Default: 0.")
    Integer priceScale;

    @Option(
            names = "--conditions",
            paramLabel = "COLUMN",
            description = "The column of sale conditions, hexadecimal numbers.")
    String conditions;

    @Option(
            names = "--exclude-mask",
            paramLabel = "HEX",
            description = "Trades with any of these bits in --conditions do not count for bars.")
    String excludeMask;
}
