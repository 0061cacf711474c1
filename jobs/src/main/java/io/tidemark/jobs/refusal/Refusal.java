package io.tidemark.jobs.refusal;

/**
 * Why a run does not start, in one sentence for its user: {@code where} (a key, a file, a topic) is {@code what}, which must not
 * be because of {@code why}; {@code cure} is what to do.
 */
public record Refusal(String where, String what, String why, String cure) {

    @Override
    public String toString() {
        return where + " " + what + ": " + why + "; " + cure;
    }
}
