package io.tidemark.operators.feature;

import io.tidemark.state.bar.Bar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** Bars as a user of Ta4j would make a series of them. */
final class Ta4jSeries {

    private Ta4jSeries() {}

    static BarSeries of(List<Bar> bars) {
        BarSeries series = new BaseBarSeries("bars", DoubleNum.ZERO);
        for (Bar bar : bars) {
            series.addBar(new BaseBar(
                    Duration.ofDays(1),
                    Instant.ofEpochMilli(bar.closeTime()).atZone(ZoneOffset.UTC),
                    bar.open(),
                    bar.high(),
                    bar.low(),
                    bar.close(),
                    bar.volume(),
                    bar.turnover(),
                    bar.trades(),
                    DoubleNum::valueOf));
        }
        return series;
    }

    /** What an indicator says of the newest bar: NaN is null, true is 1. */
    static double newest(Indicator<?> indicator) {
        Object value = indicator.getValue(indicator.getBarSeries().getEndIndex());
        if (value instanceof Boolean is) {
            return is ? 1 : 0;
        }
        double number = value instanceof Num num ? num.doubleValue() : ((Number) value).doubleValue();
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
