package io.tidemark.jobs.config;

/**
 * A value given on the command line for a key like {@code market.lateness-bound}; {@code label} is what the user typed,
 * for errors and for {@code config show}: {@code -D market.lateness-bound} or {@code --lateness}.
 */
public record Setting(String label, String key, String value) {

    /**
     * The setting in {@code key=value}.
     *
     * @throws IllegalArgumentException when there is no {@code =} or no key
     */
    public static Setting of(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("-D " + text + ": expected key=value");
        }
        String key = text.substring(0, equals).strip();
        return new Setting("-D " + key, key, text.substring(equals + 1).strip());
    }
}
