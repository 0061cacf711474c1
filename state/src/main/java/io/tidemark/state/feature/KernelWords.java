package io.tidemark.state.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What kernels and plain inputs are in words, for users. They are those of the Javadoc: what it is and of what range; then
 * conventions and edge cases; and whose definition it is.
 */
public final class KernelWords {

    private static final String RESOURCE = "/kernels.tsv";
    private static final Words NONE = new Words("", "", "");

    private final Map<String, Words> words = new TreeMap<>();

    /**
     * The words of one kernel.
     *
     * @param what what it is
     * @param more the rest; may be empty
     * @param source author and year, or the library whose definition it is; empty for what is elementary or our own
     */
    private record Words(String what, String more, String source) {}

    /** Reads the words of all that comes with Tidemark. */
    public KernelWords() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KernelWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", 4))
                    .forEach(part -> words.put(part[0], new Words(part[1], part[2], part[3])));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a kernel or plain input is, in a sentence or two; empty when there are no words. */
    public String what(String name) {
        return words.getOrDefault(name, NONE).what();
    }

    /** All words but the source; empty when there are none. */
    public String of(String name) {
        Words all = words.getOrDefault(name, NONE);
        return (all.what() + " " + all.more()).strip();
    }

    /** Whose definition it is; empty for what is elementary or our own. */
    public String source(String name) {
        return words.getOrDefault(name, NONE).source();
    }
}
