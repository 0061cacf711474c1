package io.tidemark.jobs.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of one record that are out of range: component name → what it must be. */
public final class InvalidValues extends IllegalArgumentException {

    private final transient Map<String, String> reasons;

    private InvalidValues(Map<String, String> reasons) {
        super(reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining("; ")));
        this.reasons = reasons;
    }

    Map<String, String> reasons() {
        return reasons;
    }

    /** Starts a list of checks for a compact constructor. */
    public static Checks checks() {
        return new Checks();
    }

    /** Range checks of one record, reported together. */
    public static final class Checks {

        private final Map<String, String> reasons = new LinkedHashMap<>();

        private Checks() {}

        /** Requires a condition of a component; {@code reason} goes on from its name: {@code "must be at least 1"}. */
        public Checks require(boolean holds, String component, String reason) {
            if (!holds) {
                reasons.putIfAbsent(component, reason);
            }
            return this;
        }

        /** Throws when a check failed. */
        public void done() {
            if (!reasons.isEmpty()) {
                throw new InvalidValues(reasons);
            }
        }
    }
}
