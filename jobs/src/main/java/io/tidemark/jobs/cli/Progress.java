package io.tidemark.jobs.cli;

/** Hears how far a run is. */
@FunctionalInterface
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = (records, share) -> {};

    /** Records read so far, and the share of the input that is done, 0 to 1; negative when unknown. */
    void update(long records, double share);
}
