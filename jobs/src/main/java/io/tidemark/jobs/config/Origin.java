package io.tidemark.jobs.config;

/**
 * Where a configuration value was written. Line and column count from 1 and are 0 outside files; a {@code source} is the
 * file, {@code environment NAME}, or the option as typed.
 */
public record Origin(Layer layer, String source, int line, int column) {

    /** The layers of a configuration, weakest first. */
    public enum Layer {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        OPTION
    }

    /** A place outside any file. */
    static Origin outside(Layer layer, String source) {
        return new Origin(layer, source, 0, 0);
    }

    /** The short form that {@code config show} prints: {@code default}, {@code file:line}, the variable or the option. */
    public String label() {
        return switch (layer) {
            case DEFAULT -> "default";
            case FILE -> source + ":" + line;
            case ENVIRONMENT, OPTION -> source;
        };
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
