package io.tidemark.jobs.config;

/** One thing wrong with a configuration: where, and what. */
public record Problem(Origin at, String message) {

    @Override
    public String toString() {
        return at + ": " + message;
    }
}
