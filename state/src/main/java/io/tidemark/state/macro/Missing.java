package io.tidemark.state.macro;

/** An input that a row did without, and why. */
public record Missing(String series, MissingReason reason) {

    /** As rows print it: {@code DXY:stale}. */
    @Override
    public String toString() {
        return series + ':' + reason.label();
    }
}
