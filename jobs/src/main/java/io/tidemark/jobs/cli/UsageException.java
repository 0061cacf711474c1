package io.tidemark.jobs.cli;

/** Input that cannot be used; the message is one sentence for the user. Exit code 2, nothing was run. */
public final class UsageException extends RuntimeException {

    /** An error with this sentence. */
    public UsageException(String message) {
        super(message);
    }
}
