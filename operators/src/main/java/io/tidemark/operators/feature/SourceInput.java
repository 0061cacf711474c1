package io.tidemark.operators.feature;

import io.tidemark.state.feature.kernel.Column;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.helpers.AmountIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.num.Num;

/** A column of the bar or another feature, as an indicator: {@code close} is a {@link ClosePriceIndicator}. */
record SourceInput(int input, String id) implements Ingredient {

    @Override
    public String usualName() {
        return id.equals(Column.CLOSE.id()) ? "" : Names.plain(id);
    }

    @Override
    public int greatestWhole() {
        return 0;
    }

    /** The class of the indicator. */
    boolean isA(Class<?> type) {
        return type == Indicator.class || type == priceClass();
    }

    private Class<?> priceClass() {
        return switch (column()) {
            case OPEN -> OpenPriceIndicator.class;
            case HIGH -> HighPriceIndicator.class;
            case LOW -> LowPriceIndicator.class;
            case CLOSE -> ClosePriceIndicator.class;
            case VOLUME -> VolumeIndicator.class;
            case TURNOVER -> AmountIndicator.class;
            default -> Values.class;
        };
    }

    @Override
    public Indicator<Num> over(BarSeries series, BarWindow window) {
        return switch (column()) {
            case OPEN -> new OpenPriceIndicator(series);
            case HIGH -> new HighPriceIndicator(series);
            case LOW -> new LowPriceIndicator(series);
            case CLOSE -> new ClosePriceIndicator(series);
            case VOLUME -> new VolumeIndicator(series);
            case TURNOVER -> new AmountIndicator(series);
            default -> new Values(series, window, input);
        };
    }

    /** The column; any that Ta4j does not know when it is none. */
    private Column column() {
        return input < Column.COUNT ? Column.values()[input] : Column.VWAP;
    }

    /** Values that Ta4j has no name for. */
    private static final class Values extends AbstractIndicator<Num> {

        private final BarWindow window;
        private final int input;

        Values(BarSeries series, BarWindow window, int input) {
            super(series);
            this.window = window;
            this.input = input;
        }

        @Override
        public Num getValue(int index) {
            return window.read(input, index);
        }

        @Override
        public int getUnstableBars() {
            return 0;
        }
    }
}
