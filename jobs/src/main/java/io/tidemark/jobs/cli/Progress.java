package io.tidemark.jobs.cli;

/** Hears how far a run is. */
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = new Progress() {
        @Override
        public void update(long records, double share) {
            // Nobody listens.
        }

        @Override
        public void stopped() {
            // Nobody listens.
        }
    };

    /** Records read so far, and the share of the input that is done, 0 to 1; negative when unknown. */
    void update(long records, double share);

    /** Somebody ends the process before the run is done. */
    void stopped();
}
