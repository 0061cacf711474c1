package io.tidemark.state.signal;

/** What part of a rule says, given this bar's features and those of the bar before. */
@FunctionalInterface
interface Condition {

    boolean holds(double[] now, double[] before);

    /** True on the bar on which a comes to stand above b. */
    static Condition crossAbove(Quantity a, Quantity b) {
        return (now, before) -> a.of(before) <= b.of(before) && a.of(now) > b.of(now);
    }

    /** True on the bar on which a comes to stand below b. */
    static Condition crossBelow(Quantity a, Quantity b) {
        return (now, before) -> a.of(before) >= b.of(before) && a.of(now) < b.of(now);
    }

    /** A comparison by its symbol; false when a side is no number. */
    static Condition compare(String symbol, Quantity a, Quantity b) {
        return switch (symbol) {
            case "<" -> (now, before) -> a.of(now) < b.of(now);
            case "<=" -> (now, before) -> a.of(now) <= b.of(now);
            case ">" -> (now, before) -> a.of(now) > b.of(now);
            case ">=" -> (now, before) -> a.of(now) >= b.of(now);
            case "==" -> (now, before) -> a.of(now) == b.of(now);
            case "!=" -> (now, before) -> a.of(now) < b.of(now) || a.of(now) > b.of(now);
            default -> throw new IllegalArgumentException(symbol);
        };
    }
}
