package io.tidemark.connectors.output;

import java.util.List;

/** Takes the cells of one record in the order of its table's header; NaN, and a time that is not known, are null. */
public interface RowWriter {

    /** A text. */
    RowWriter put(String text);

    /** A whole number. */
    RowWriter put(long number);

    /** A double. */
    RowWriter put(double number);

    /** A truth. */
    RowWriter put(boolean truth);

    /** An instant in epoch milliseconds. */
    RowWriter putMillis(long millis);

    /** An instant in epoch microseconds; {@link IsoTime#NONE} is not known. */
    RowWriter putMicros(long micros);

    /** An epoch day. */
    RowWriter putDay(int epochDay);

    /** Numbers with their names, together one cell. */
    RowWriter putNamed(List<String> names, double[] values);

    /** Texts without semicolons, together one cell; a JSON object does without it when there are none. */
    RowWriter putTexts(List<String> texts);
}
