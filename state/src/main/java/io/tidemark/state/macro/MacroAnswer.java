package io.tidemark.state.macro;

/** What a log knows of a series: its value with the revision, or the reason why there is none; the other is null. */
public record MacroAnswer(MacroValue value, MissingReason reason) {

    static MacroAnswer of(MacroValue value) {
        return new MacroAnswer(value, null);
    }

    static MacroAnswer none(MissingReason reason) {
        return new MacroAnswer(null, reason);
    }

    /** True when there is a value. */
    public boolean isKnown() {
        return reason == null;
    }
}
