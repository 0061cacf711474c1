package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Line;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a plain or gzip file (told by its first bytes, not its name): LF or CRLF, with or without a byte order
 * mark, empty lines counted and passed over. Lines beyond the limit are cut, never held.
 */
final class LineReader implements Closeable {

    private static final int CHUNK = 1 << 16;

    private final String file;
    private final int maxLineBytes;
    private final FileChannel channel;
    private final InputStream in;
    private final boolean compressed;
    private byte[] buffer;
    private int from;
    private int to;
    private long bufferOffset;
    private long line;
    private boolean ended;

    LineReader(String file, int maxLineBytes) throws IOException {
        this.file = file;
        this.maxLineBytes = maxLineBytes;
        buffer = new byte[CHUNK];
        channel = open(file);
        try {
            compressed = isGzip();
            in = compressed
                    ? new GZIPInputStream(Channels.newInputStream(channel), CHUNK)
                    : Channels.newInputStream(channel);
        } catch (IOException e) {
            channel.close();
            throw unreadable(e);
        }
    }

    private static FileChannel open(String file) throws IOException {
        Path path = Path.of(file);
        try {
            if (Files.isDirectory(path)) {
                throw new UnreadableFileException(file, 0, "is a directory, not a file", null);
            }
            return FileChannel.open(path);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnreadableFileException(file, 0, "no such file", e);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(file, 0, "cannot be opened: " + e, e);
        }
    }

    private boolean isGzip() throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        int read = channel.read(magic, 0);
        return read == 2 && (magic.get(0) & 0xff) == 0x1f && (magic.get(1) & 0xff) == 0x8b;
    }

    /** Goes on behind a line at a byte offset; of gzip files, which cannot, by reading up to it. */
    void skipTo(long lineNumber, long offset) throws IOException {
        if (!compressed && offset >= 0) {
            channel.position(offset);
            bufferOffset = offset;
            from = 0;
            to = 0;
            ended = false;
            line = lineNumber;
            return;
        }
        Line skipped = new Line();
        while (line < lineNumber && next(skipped)) {
            // Read and let go.
        }
    }

    /** Points the view at the next line that is not empty; false at the end. */
    boolean next(Line view) throws IOException {
        do {
            if (!step(view)) {
                return false;
            }
        } while (view.length() == 0);
        return true;
    }

    private boolean step(Line view) throws IOException {
        int scanned = from;
        while (true) {
            for (int i = scanned; i < to; i++) {
                if (buffer[i] == '\n') {
                    return take(view, i, i + 1);
                }
            }
            scanned = to;
            if (to - from > maxLineBytes) {
                return cut(view);
            }
            if (!ended) {
                scanned -= from;
                fill();
                scanned += from;
            } else if (from == to) {
                return false;
            } else {
                return take(view, to, to);
            }
        }
    }

    private boolean take(Line view, int end, int next) {
        int start = from;
        int stop = end;
        line++;
        from = next;
        if (line == 1 && stop - start >= 3 && isByteOrderMark(start)) {
            start += 3;
        }
        if (stop > start && buffer[stop - 1] == '\r') {
            stop--;
        }
        view.set(buffer, start, stop);
        if (stop - start > maxLineBytes) {
            view.set(buffer, start, start + maxLineBytes);
            view.cut();
        }
        return true;
    }

    private boolean isByteOrderMark(int at) {
        return (buffer[at] & 0xff) == 0xef && (buffer[at + 1] & 0xff) == 0xbb && (buffer[at + 2] & 0xff) == 0xbf;
    }

    /** Keeps the beginning of a line that is too long and reads over the rest. */
    private boolean cut(Line view) throws IOException {
        byte[] beginning = Arrays.copyOfRange(buffer, from, from + maxLineBytes);
        from = to;
        line++;
        while (true) {
            while (from < to) {
                if (buffer[from++] == '\n') {
                    view.set(beginning, 0, beginning.length);
                    view.cut();
                    return true;
                }
            }
            if (ended) {
                view.set(beginning, 0, beginning.length);
                view.cut();
                return true;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            bufferOffset += from;
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                ended = true;
            } else {
                to += read;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UnreadableFileException unreadable(IOException e) {
        if (e instanceof EOFException) {
            return new UnreadableFileException(file, line + 1, "the gzip data ends in mid-file: it is truncated", e);
        }
        String what = e instanceof ZipException ? "the gzip data is damaged: " : "cannot be read: ";
        return new UnreadableFileException(file, line + 1, what + e.getMessage(), e);
    }

    /** Number of the line read last, from 1. */
    long line() {
        return line;
    }

    /** Byte offset behind the line read last; −1 for gzip files. */
    long offset() {
        return compressed ? -1 : bufferOffset + from;
    }

    @Override
    public void close() throws IOException {
        in.close();
        channel.close();
    }
}
