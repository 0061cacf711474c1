package io.tidemark.connectors.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A view of the bytes of one line, without its end; valid until the next line is read. */
public final class Line {

    private static final int KEPT_OF_RAW = 4_096;

    byte[] bytes = new byte[0];
    int from;
    int to;
    private boolean tooLong;

    /** Points the view at bytes {@code from} (inclusive) to {@code to} (exclusive). */
    public Line set(byte[] data, int start, int end) {
        bytes = data;
        from = start;
        to = end;
        tooLong = false;
        return this;
    }

    /** Points the view at what another one shows. */
    public void takeFrom(Line other) {
        set(other.bytes, other.from, other.to);
        tooLong = other.tooLong;
    }

    /** Appends the bytes of the line. */
    public void writeTo(ByteArrayOutputStream out) {
        out.write(bytes, from, length());
    }

    /** Marks the line as cut: it is longer than its codec allows. */
    public void cut() {
        tooLong = true;
    }

    /** True when the line is longer than its codec allows; the view holds its beginning only. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Length in bytes. */
    public int length() {
        return to - from;
    }

    /** The line as text, at most its first 4 KB. */
    public String text() {
        return new String(bytes, from, Math.min(length(), KEPT_OF_RAW), StandardCharsets.UTF_8);
    }

    /** The same bytes as base64 when they are no UTF-8, of which a text would lose some; else empty. */
    public String base64() {
        int kept = Math.min(length(), KEPT_OF_RAW);
        boolean isCut = kept < length();
        // What ends within a character only because it was cut is a text.
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, kept), CharBuffer.allocate(kept), !isCut);
        return result.isError() ? Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, from + kept)) : "";
    }

    /** The line of a text, for callers that have one. */
    public static Line of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Line().set(utf8, 0, utf8.length);
    }
}
