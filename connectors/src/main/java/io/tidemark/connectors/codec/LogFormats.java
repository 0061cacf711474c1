package io.tidemark.connectors.codec;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the records of a log's file are written, told by the file's name: JSON lines or CSV. */
public final class LogFormats {

    private static final Pattern JSON_LINES = Pattern.compile(".*\\.(jsonl|ndjson|json)(\\.gz)?");

    private LogFormats() {}

    /** JSON lines for {@code .jsonl}, {@code .ndjson}, {@code .json} (each also with {@code .gz}), else CSV. */
    public static RecordFormat of(String fileName, Listings listings) {
        return JSON_LINES.matcher(fileName.toLowerCase(Locale.ROOT)).matches()
                ? new JsonLogFormat(listings)
                : CsvFormat.of(CsvKind.LOG).withListings(listings);
    }
}
