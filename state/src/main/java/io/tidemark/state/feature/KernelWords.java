package io.tidemark.state.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What kernels are in words, for users: formula, range, convention, source. They are those of the kernels' Javadoc. */
public final class KernelWords {

    private static final String RESOURCE = "/kernels.tsv";

    private final Map<String, String> words = new TreeMap<>();

    /** Reads the words of all kernels that come with Tidemark. */
    public KernelWords() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KernelWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", 2)).forEach(pair -> words.put(pair[0], pair[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of a kernel; empty when there are none. */
    public String of(String kernel) {
        return words.getOrDefault(kernel, "");
    }
}
