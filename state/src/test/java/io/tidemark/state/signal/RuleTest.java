package io.tidemark.state.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.feature.expression.ExpressionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static final List<String> NAMES = List.of("ema_9", "ema_21", "rsi_14", "atr_14");
    private static final double[] BEFORE = {10, 11, 40, 2};
    private static final double[] NOW = {12, 11, 60, 3};
    private static final double NULL = Double.NaN;

    private static final String[][] MISTAKES = {
        {"ema_9 > ema_12", "9", "unknown feature 'ema_12'; did you mean 'ema_21'?"},
        {"rsi14 < 70", "1", "unknown feature 'rsi14'; did you mean 'rsi_14'?"},
        {"completely_else < 70", "1", "unknown feature 'completely_else'; known: ema_9, ema_21, rsi_14, atr_14"},
        {"cross_abov(ema_9, ema_21)", "1", "unknown function 'cross_abov'; did you mean 'cross_above'?"},
        {"rsi_14 < 70 and crossabove(ema_9, ema_21)", "17", "did you mean 'cross_above'?"},
        {"cross_above(ema_9)", "18", "expected ',' instead of ')'"},
        {"cross_above(ema_9, ema_21", "26", "expected ')' instead of the end"},
        {"cross_above(ema_9 > 1, ema_21)", "13", "expected a number, found a condition"},
        {"cross_above > 1", "1", "functions take '(…)'"},
        {"ema_9", "1", "expected a condition, found a number"},
        {"rsi_14 < 70 and ema_9", "17", "expected a condition, found a number"},
        {"(rsi_14 < 70) + 1 > 2", "2", "expected a number, found a condition"},
        {"not ema_9", "5", "expected a condition, found a number"},
        {"30 < rsi_14 < 70", "13", "comparisons do not chain"},
        {"rsi_14 <", "9", "expected a feature, a number or '(' instead of the end"},
        {"rsi_14 < 70 and", "16", "instead of the end"},
        {"rsi_14 < and", "10", "instead of 'and'"},
        {"rsi_14 = 70", "8", "write '=='"},
        {"rsi_14 < 70 ema_9", "13", "unexpected 'ema_9'"},
        {"rsi_14 < 70; drop", "12", "unexpected ';'"},
        {"", "1", "instead of the end"}
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cross_above(ema_9, ema_21) and rsi_14 < 70; true",
                "cross_above(ema_9, ema_21) and rsi_14 < 60; false",
                "cross_above(ema_9, ema_21) and rsi_14 <= 60; true",
                "cross_below(ema_9, ema_21); false",
                "cross_below(ema_21, ema_9); true",
                "cross_above(rsi_14, 50); true",
                "cross_above(rsi_14, 40); true",
                "cross_above(rsi_14, 39.9); false",
                "cross_above(rsi_14, 60); false",
                "cross_above(ema_9 - ema_21, 0); true",
                "not cross_above(ema_9, ema_21); false",
                "rsi_14 > 70 or rsi_14 > 50 and ema_9 < ema_21; false",
                "(rsi_14 > 50 or rsi_14 > 70) and ema_9 > ema_21; true",
                "not rsi_14 > 70 and ema_9 > ema_21; true",
                "ema_9 - ema_21 == 1; true",
                "ema_9 != 12; false",
                "ema_9 - 1 - 1 == 10; true",
                "2 + 3 * 4 == 14; true",
                "12 / 3 / 2 == 2; true",
                "-ema_9 < 0; true",
                "abs(ema_21 - ema_9) >= 1; true",
                "min(ema_9, ema_21) == 11 and max(ema_9, ema_21) == 12; true",
                "(ema_9 + 1) * 2 > 25.5; true",
                "ema_9 / 0 > 1e300; true"
            })
    void holds(String rule, boolean expected) {
        assertThat(Rule.parse(rule, NAMES).holds(NOW, BEFORE)).isEqualTo(expected);
    }

    @Test
    void mistakesNameColumnAndNearestName() {
        for (String[] mistake : MISTAKES) {
            assertThatThrownBy(() -> Rule.parse(mistake[0], NAMES))
                    .isInstanceOf(ExpressionException.class)
                    .hasMessageContaining(" at column " + mistake[1] + " of \"" + mistake[0] + "\"")
                    .hasMessageContainingAll(mistake[2].split("; "));
        }
    }

    @Test
    void aRuleWithANullDoesNotHoldWhateverItSays() {
        double[] nothing = {NULL, NULL, NULL, NULL};
        assertThat(Rule.parse("not rsi_14 > 70", NAMES).holds(nothing, BEFORE)).isFalse();
        assertThat(Rule.parse("1 < 2 or rsi_14 > 70", NAMES).holds(nothing, BEFORE))
                .isFalse();
        assertThat(Rule.parse("not cross_below(ema_9, ema_21)", NAMES).holds(NOW, nothing))
                .isFalse();
        assertThat(Rule.parse("rsi_14 > 50", NAMES).holds(NOW, nothing)).isTrue();
        assertThat(Rule.parse("rsi_14 > 50", NAMES).holds(new double[] {NULL, NULL, 60, NULL}, nothing))
                .isTrue();
    }

    @Test
    void onlyACrossingNeedsTheBarBefore() {
        double[] before = {10, 11, NULL, NULL};
        assertThat(Rule.parse("cross_above(ema_9, ema_21) and rsi_14 > 50", NAMES)
                        .holds(NOW, before))
                .isTrue();
        assertThat(Rule.parse("cross_above(abs(rsi_14), 50) or rsi_14 > 50", NAMES)
                        .holds(NOW, before))
                .isFalse();
    }

    @Test
    void touchingIsNotCrossingUntilItGoesThrough() {
        Rule above = Rule.parse("cross_above(ema_9, ema_21)", NAMES);
        assertThat(above.holds(pair(5, 5), pair(4, 5))).isFalse();
        assertThat(above.holds(pair(6, 5), pair(5, 5))).isTrue();
        assertThat(above.holds(pair(7, 5), pair(6, 5))).isFalse();
    }

    private static double[] pair(double fast, double slow) {
        return new double[] {fast, slow, 0, 0};
    }
}
