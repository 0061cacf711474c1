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

    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
