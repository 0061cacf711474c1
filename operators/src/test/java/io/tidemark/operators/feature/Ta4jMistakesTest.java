package io.tidemark.operators.feature;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.feature.expression.ExpressionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be understood is said before a run, with the column and the right names. */
class Ta4jMistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ta4j:RSY(close,14)                  |  1 | unknown indicator 'ta4j:RSY' of Ta4j at column 1 of "ta4j:RSY(close,14)"; did you mean 'ta4j:RSI'?
            ta4j:BollingerBandUpper(close,2)    |  1 | did you mean 'ta4j:BollingerBandsUpper'?
            ta4j:SchaffTrendCycle(close,10)     |  1 | ; ./tidemark features list ta4j: has all
            ta4j:DateTime()                     |  1 | 'ta4j:DateTime' cannot be a feature: it gives a time
            ta4j:IchimokuChikouSpan(26)         |  1 | it looks ahead
            talib:RSI(close,14)                 |  1 | unknown library 'talib' at column 1 of "talib:RSI(close,14)"; known: ta4j
            taj:RSI(close,14)                   |  1 | did you mean 'ta4j'?
            ta4j: RSI(close,14)                 |  5 | unexpected ':'
            ta4j:RSI(close)                     |  1 | 'barCount' of ta4j:RSI(indicator, barCount) is missing
            ta4j:RSI(14)                        | 10 | 'indicator' of ta4j:RSI(indicator, barCount) is a column, a feature or an indicator of numbers, not 14.0
            ta4j:RSI(close,14,3)                | 19 | too many arguments for ta4j:RSI(indicator, barCount)
            ta4j:RSI(close,14.5)                | 16 | 'barCount' of ta4j:RSI(indicator, barCount) is a whole number from 0, not 14.5
            ta4j:RSI(close,-1)                  | 16 | is a whole number from 0, not -1.0
            ta4j:RSI(close,high)                | 16 | is a whole number from 0, not 'high'
            ta4j:RSI(close,length=14)           | 16 | ; known: indicator, barCount, window
            ta4j:RSI(close,barcount=14)         | 16 | did you mean 'barCount'?
            ta4j:RSI(close,14,indicator=open)   | 19 | 'indicator' is given twice
            ta4j:RSI(clos,14)                   | 10 | is a column, a feature or an indicator of numbers, not 'clos'
            ta4j:RSI(emaa(close,9),14)          | 10 | unknown feature 'emaa'
            ta4j:RSI(ta4j:SMAA(close,5),14)     | 10 | did you mean 'ta4j:SMA'?
            ta4j:RSI(ta4j:SMA(close,5,window=9),14) | 27 | 'window' is that of the whole expression: it stands behind the last argument of all
            ta4j:SMA(ta4j:BullishEngulfing(),5) | 10 | is a column, a feature or an indicator of numbers, not 'ta4j:BullishEngulfing'
            ta4j:ATR(ta4j:SMA(close,3),14)      | 10 | no ta4j:ATR takes these arguments
            ta4j:ATR(ta4j:SMA(close,3),14)      | 10 | there are ta4j:ATR(tr:TR, barCount), ta4j:ATR(barCount)
            ta4j:DistanceFromMA(close)          |  1 | Ta4j cannot compute 'ta4j:DistanceFromMA(close)': Passed indicator must be a moving average
            ta4j:PivotPoint(WEEKLY)             | 17 | is one of BARBASED, DAY, WEEK, MONTH, YEAR, not 'WEEKLY'
            ta4j:PivotPoint(DAY)                |  1 | it asks for the time of a bar, which features do not know
            ta4j:SMA(close,0)                   |  1 | 'ta4j:SMA(close,0)' says nothing at the end of 250 bars
            ta4j:LWMA(close,14,window=13)       |  1 | window=13 is too small for 'ta4j:LWMA(close,14)': it needs 14 bars
            ta4j:SMA(close,20,window=20)        |  1 | window=20 is too small for 'ta4j:SMA(close,20)': it needs 21 bars
            ta4j:AwesomeOscillator(window=33)   |  1 | window=33 is too small for 'ta4j:AwesomeOscillator()': it needs 34 bars
            ta4j:PeriodicalGrowthRate(close,11) |  1 | says nothing at the end of 250 bars: it needs another window or other parameters
            ta4j:SMA(close,20,window=9999)      | 19 | 'window' is a whole number of bars from 1 to 5000, not 9999.0
            ta4j:SMA(close,20,window=close)     | 19 | 'window' is a whole number of bars from 1 to 5000, not 'close'
            ta4j:SMA(close,20,window=90,window=80) | 29 | 'window' is given twice
            ta4j:SMA(close,2000)                |  1 | its usual window would be 8050 bars, more than 5000
            """)
    void saysWhatAndWhere(String expression, int column, String message) {
        assertThatThrownBy(() -> OneFeature.plan(expression))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(message)
                .asInstanceOf(InstanceOfAssertFactories.type(ExpressionException.class))
                .extracting(ExpressionException::column)
                .isEqualTo(column);
    }
}
