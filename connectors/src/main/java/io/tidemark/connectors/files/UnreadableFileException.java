package io.tidemark.connectors.files;

import java.io.IOException;

/** A file of the log cannot be read to its end: names file and line and says what is wrong. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String file, long line, String what, Throwable cause) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what, cause);
    }
}
