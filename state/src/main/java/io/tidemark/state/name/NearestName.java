package io.tidemark.state.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The known name that somebody meant who wrote a wrong one: fewest edits (a letter more, less or other, or two neighbours
 * swapped), whatever the case. A name that needs more than a third of its letters changed is not near.
 */
public final class NearestName {

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::edits).thenComparingInt(Candidate::editsInCase);

    private NearestName() {}

    /** The nearest of the known names, the first of equals; empty when none is near. */
    public static Optional<String> of(String written, Collection<String> known) {
        return candidates(written, known)
                .filter(candidate -> candidate.edits <= limit(written, candidate.name))
                .min(ORDER)
                .map(Candidate::name);
    }

    /** The nearest of some names that are all plausible, however far it is; empty when there are none. */
    public static Optional<String> among(String written, Collection<String> plausible) {
        return candidates(written, plausible).min(ORDER).map(Candidate::name);
    }

    /** {@code " (nearest: NAME)"}, or nothing when none is near. */
    public static String hint(String written, Collection<String> known) {
        return of(written, known).map(name -> " (nearest: " + name + ")").orElse("");
    }

    /** {@code " (nearest: NAME)"}, or all names when none is near. */
    public static String hintOrAll(String written, Collection<String> known) {
        return of(written, known)
                .map(name -> " (nearest: " + name + ")")
                .orElse(" (known: " + String.join(", ", known) + ")");
    }

    /** The text {@code "; did you mean 'NAME'?"}, or all names when none is near. */
    public static String suggestion(String written, Collection<String> known) {
        return of(written, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; known: " + String.join(", ", known));
    }

    private record Candidate(String name, int edits, int editsInCase) {}

    private static Stream<Candidate> candidates(String written, Collection<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> new Candidate(name, edits(lower, name.toLowerCase(Locale.ROOT)), edits(written, name)));
    }

    /** Short names may differ in one letter, but not in all they have. */
    private static int limit(String written, String name) {
        int longer = Math.max(written.length(), name.length());
        return Math.min(longer - 1, Math.max(1, longer / 3));
    }

    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(a, b, i, j, edits);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(String a, String b, int i, int j, int[][] edits) {
        int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(changed, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
