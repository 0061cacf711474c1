package io.tidemark.jobs.backfill;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The instrument that a file is called after: its name without extensions, dates and words for what it holds. So
 * {@code spy_20131007_trade.csv.gz} is {@code spy}, and {@code 20131007_trade.csv.gz} names nobody.
 */
final class InstrumentName {

    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(gz|csv|tsv|txt|log|jsonl?)$");
    private static final String DATE = "(19|20)\\d\\d-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])";
    private static final Pattern WORD =
            Pattern.compile("(?i)(^|[-_ .])(" + DATE + "|trades?|quotes?|ticks?|bars?)(?=$|[-_ .])");

    private InstrumentName() {}

    /** The instrument of a file; empty when nothing of its name is left. */
    static String of(Path file) {
        String name = file.getFileName().toString();
        String before;
        do {
            before = name;
            name = EXTENSION.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        return WORD.matcher(name).replaceAll("").replaceFirst("^[-_ .]+", "");
    }
}
