package io.tidemark.state.macro;

/** The result of a macro function: a number, or NaN (which stands for null) with the reason. */
public record MacroReading(double value, MissingReason reason) {

    static MacroReading of(double value) {
        if (!Double.isFinite(value)) {
            return none(MissingReason.UNDEFINED);
        }
        // −0 would be another number to a digest.
        return new MacroReading(value == 0 ? 0.0 : value, null);
    }

    static MacroReading none(MissingReason reason) {
        return new MacroReading(Double.NaN, reason);
    }

    /** True when there is a number. */
    public boolean isKnown() {
        return reason == null;
    }
}
