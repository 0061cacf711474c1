package io.tidemark.state.signal;

import java.util.List;
import java.util.TreeSet;

/**
 * A condition over features, {@code cross_above(ema_9, ema_21) and rsi_14 < 70}: parsed once, checked against the names
 * of a feature set, evaluated without allocation. Operators by binding: {@code or}, {@code and}, {@code not}, comparison,
 * {@code + -}, {@code * /}; functions {@code cross_above cross_below abs min max}.
 *
 * <p>A rule that names a feature which is null now (inside a crossing: or was never known before) does not hold, whatever
 * it says.
 */
public final class Rule {

    private final String text;
    private final Condition condition;
    private final int[] reads;
    private final int[] looksBack;

    Rule(String text, Condition condition, TreeSet<Integer> reads, TreeSet<Integer> looksBack) {
        this.text = text;
        this.condition = condition;
        this.reads = reads.stream().mapToInt(Integer::intValue).toArray();
        this.looksBack = looksBack.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Parses a rule over features of these names.
     *
     * @throws io.tidemark.state.feature.expression.ExpressionException with column and nearest right name
     */
    public static Rule parse(String text, List<String> names) {
        return new RuleParser(text, names).rule();
    }

    /** True when all features are known and the condition holds; NaN is null. */
    public boolean holds(double[] now, double[] before) {
        return areKnown(now, reads) && areKnown(before, looksBack) && condition.holds(now, before);
    }

    @Override
    public String toString() {
        return text;
    }

    static boolean areKnown(double[] features, int[] which) {
        for (int feature : which) {
            if (Double.isNaN(features[feature])) {
                return false;
            }
        }
        return true;
    }
}
