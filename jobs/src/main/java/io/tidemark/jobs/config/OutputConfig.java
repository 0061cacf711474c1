package io.tidemark.jobs.config;

/** How a run writes its files. */
public record OutputConfig(Format format) {

    /** The format of an output file. */
    public enum Format {
        CSV
    }
}
