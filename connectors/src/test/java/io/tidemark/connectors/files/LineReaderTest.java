package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.codec.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {

    private static final int LIMIT = 4_096;

    @TempDir
    Path folder;

    @Test
    void takesAnyLineEndAndPassesOverEmptyLines() throws IOException {
        assertThat(lines(plain("\uFEFFa,1\r\nb\n\n\r\nc"))).containsExactly("1:a,1", "2:b", "5:c");
        assertThat(lines(plain(""))).isEmpty();
        assertThat(lines(plain("\n\n"))).isEmpty();
        assertThat(lines(plain("x"))).containsExactly("1:x");
    }

    @Test
    void tellsGzipByItsFirstBytes() throws IOException {
        Path zipped = Files.write(folder.resolve("named.csv"), LogFiles.zip("a\nb\n"));
        assertThat(lines(zipped)).containsExactly("1:a", "2:b");
        Path plain = Files.writeString(folder.resolve("named.csv.gz"), "a\nb\n");
        assertThat(lines(plain)).containsExactly("1:a", "2:b");
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(LogFiles.zip("a\n"));
        two.writeBytes(LogFiles.zip("b\n"));
        assertThat(lines(Files.write(folder.resolve("two.gz"), two.toByteArray())))
                .containsExactly("1:a", "2:b");
    }

    @Test
    void cutsLinesThatAreTooLongAndGoesOnBehindThem() throws IOException {
        String fits = "y".repeat(LIMIT);
        String text = "a\n" + "x".repeat(LIMIT + 1) + "\n" + fits + "\r\n" + "z".repeat(300_000) + "\nb\n"
                + "w".repeat(200_000);
        List<String> lines = lines(plain(text));
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("1:a");
        assertThat(lines.get(1)).startsWith("2!xx").hasSize(LIMIT + 2);
        assertThat(lines.get(2)).isEqualTo("3:" + fits);
        assertThat(lines.get(3)).startsWith("4!zz").hasSize(LIMIT + 2);
        assertThat(lines.get(4)).isEqualTo("5:b");
        assertThat(lines.get(5)).startsWith("6!ww");
    }

    @Test
    void goesOnBehindEveryLine() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int i = 0; i < 9_000; i++) {
            text.append("line ").append(i).append(i % 3 == 0 ? "\r\n" : i % 7 == 0 ? "\n\n" : "\n");
        }
        for (Path file : List.of(plain(text.toString()), zipped(text.toString()))) {
            List<String> all = lines(file);
            try (LineReader reader = new LineReader(file.toString(), LIMIT)) {
                Line line = new Line();
                for (int i = 0; reader.next(line); i++) {
                    if (i % 97 == 0) {
                        assertThat(after(file, reader.line(), reader.offset()))
                                .isEqualTo(i + 1 == all.size() ? "" : all.get(i + 1));
                    }
                }
            }
        }
    }

    @Test
    void saysWhereAGzipFileEndsTooEarly() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append(i * 7_919L % 1_000_003L).append('\n');
        }
        byte[] whole = LogFiles.zip(text.toString());
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> lines(cut))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageMatching(".*cut\\.gz:\\d{4,}: the gzip data ends in mid-file: it is truncated");
        Path noTrailer = Files.write(folder.resolve("trailer.gz"), Arrays.copyOf(whole, whole.length - 4));
        assertThatThrownBy(() -> lines(noTrailer))
                .hasMessageContaining(":50001: ")
                .hasMessageContaining("truncated");
        Path header = Files.write(folder.resolve("header.gz"), Arrays.copyOf(whole, 5));
        assertThatThrownBy(() -> lines(header)).hasMessageContaining("truncated");
        whole[whole.length / 2] ^= 0x55;
        Path damaged = Files.write(folder.resolve("damaged.gz"), whole);
        assertThatThrownBy(() -> lines(damaged))
                .hasMessageContaining("damaged.gz:")
                .hasMessageContaining("damaged: ");
    }

    @Test
    void saysWhatIsNoFile() {
        assertThatThrownBy(() -> lines(folder.resolve("none.csv"))).hasMessageContaining("none.csv: no such file");
        assertThatThrownBy(() -> lines(folder)).hasMessageContaining("is a directory");
    }

    private String after(Path file, long line, long offset) throws IOException {
        try (LineReader reader = new LineReader(file.toString(), LIMIT)) {
            reader.next(new Line());
            reader.skipTo(line, offset);
            Line next = new Line();
            return reader.next(next) ? reader.line() + ":" + next.text() : "";
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(file.toString(), LIMIT)) {
            Line line = new Line();
            while (reader.next(line)) {
                lines.add(reader.line() + (line.isTooLong() ? "!" : ":") + line.text());
            }
        }
        return lines;
    }

    private Path plain(String text) throws IOException {
        return Files.write(folder.resolve("plain.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path zipped(String text) throws IOException {
        return Files.write(folder.resolve("zipped.csv"), LogFiles.zip(text));
    }
}
