package io.tidemark.state.time;

/** Finds the right name that a wrong one is nearest to; a letter in the wrong case is the smallest mistake. */
final class Spelling {

    private static final int CASE = 1;
    private static final int EDIT = 2;

    private Spelling() {}

    /** The candidate with the least edit distance, the first of several. */
    static String nearest(String text, Iterable<String> candidates) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(String.valueOf(text), candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j * EDIT;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i * EDIT;
            for (int j = 1; j < row.length; j++) {
                int exchanged = above[j - 1] + exchange(from.charAt(i - 1), to.charAt(j - 1));
                row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + EDIT);
            }
            above = row;
        }
        return above[to.length()];
    }

    private static int exchange(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toUpperCase(a) == Character.toUpperCase(b) ? CASE : EDIT;
    }
}
