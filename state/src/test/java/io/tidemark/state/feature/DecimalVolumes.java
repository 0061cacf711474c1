package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.column;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;

/** Money flows straight from their definitions in decimals. */
final class DecimalVolumes {

    private DecimalVolumes() {}

    /** Accumulation/distribution: all volumes so far, each by where its bar closed in its range. */
    static BigDecimal[] ad(List<Bar> bars) {
        BigDecimal[] high = column(bars, Bar::high);
        BigDecimal[] low = column(bars, Bar::low);
        BigDecimal[] close = DecimalOracle.closes(bars);
        BigDecimal[] pull = DecimalSeries.minus(DecimalSeries.minus(close, low), DecimalSeries.minus(high, close));
        BigDecimal[] place = DecimalSeries.zip(pull, DecimalSeries.minus(high, low), DecimalSeries::share);
        return DecimalSeries.total(DecimalSeries.zip(place, column(bars, Bar::volume), BigDecimal::multiply));
    }

    /** All volumes so far: what accumulation and distribution are made of. */
    static BigDecimal[] traded(List<Bar> bars) {
        return DecimalSeries.total(column(bars, Bar::volume));
    }

    /** TA-Lib's: averages that begin with the first value, told from the longer one on. */
    static BigDecimal[] adosc(List<Bar> bars, int fast, int slow) {
        BigDecimal[] line = ad(bars);
        BigDecimal[] out =
                DecimalSeries.minus(DecimalOracle.emaFromFirst(line, fast), DecimalOracle.emaFromFirst(line, slow));
        return DecimalSeries.of(out.length, i -> i < Math.max(fast, slow) - 1 ? null : out[i]);
    }
}
