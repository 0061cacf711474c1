package io.tidemark.state.feature.expression;

import java.util.Collection;

/** Suggests the right name for a wrong one: the nearest by edits, the first of equals. */
public final class NearestName {

    private NearestName() {}

    /** The text {@code "; did you mean 'x'?"} for the nearest known name, or all names when none is near. */
    public static String suggestion(String wrong, Collection<String> known) {
        String nearest = null;
        int least = Math.max(2, wrong.length() / 2) + 1;
        for (String name : known) {
            int edits = edits(wrong, name);
            if (edits < least) {
                least = edits;
                nearest = name;
            }
        }
        return nearest == null ? "; known: " + String.join(", ", known) : "; did you mean '" + nearest + "'?";
    }

    /** Insertions, deletions, changes and swaps of neighbours. */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(a, b, i, j, edits);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edits(String a, String b, int i, int j, int[][] edits) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
