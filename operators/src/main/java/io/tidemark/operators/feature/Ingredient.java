package io.tidemark.operators.feature;

import org.ta4j.core.BarSeries;

/** What an indicator is made of: a number, a word, a column or feature, another indicator. */
interface Ingredient {

    /** The canonical expression. */
    String id();

    /** Its part of the usual name of a feature; empty when it needs none. */
    String usualName();

    /** The greatest number of bars that it names; 0 when it names none. */
    int greatestWhole();

    /** The argument that the constructor takes, over these bars. */
    Object over(BarSeries series, BarWindow window);

    /** A number or a word; {@code whole} is 0 unless it may be a number of bars. */
    record Constant(String id, Object value, int greatestWhole) implements Ingredient {

        @Override
        public String usualName() {
            return Names.plain(id);
        }

        @Override
        public Object over(BarSeries series, BarWindow window) {
            return value;
        }
    }
}
