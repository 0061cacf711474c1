package io.tidemark.operators.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.feature.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.*;
import org.ta4j.core.indicators.adx.*;
import org.ta4j.core.indicators.aroon.*;
import org.ta4j.core.indicators.bollinger.*;
import org.ta4j.core.indicators.candles.*;
import org.ta4j.core.indicators.donchian.*;
import org.ta4j.core.indicators.helpers.*;
import org.ta4j.core.indicators.ichimoku.*;
import org.ta4j.core.indicators.keltner.*;
import org.ta4j.core.indicators.pivotpoints.*;
import org.ta4j.core.indicators.statistics.*;
import org.ta4j.core.indicators.supertrend.*;
import org.ta4j.core.indicators.trend.*;
import org.ta4j.core.indicators.volume.*;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** A feature of Ta4j is what Ta4j says, bit for bit, of a series of the last bars alone; and what our own kernel says. */
class Ta4jKernelsTest {

    private static final int WINDOW = 120;
    private static final int BARS = 200;
    private static final List<Bar> WALK = OneFeature.walk(5, BARS);

    private record Case(String expression, Function<BarSeries, Indicator<?>> own) {
        @Override
        public String toString() {
            return expression;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(trends(), oscillators(), bands(), statistics(), volumes(), candles())
                .flatMap(List::stream);
    }

    private static void assertSame(double ours, double own, int bar) {
        assertThat(Double.doubleToLongBits(ours))
                .as("bar %d: %s instead of %s", bar, ours, own)
                .isEqualTo(Double.doubleToLongBits(own));
    }

    private static Case of(String expression, Function<BarSeries, Indicator<?>> own) {
        return new Case(expression, own);
    }

    private static Indicator<Num> close(BarSeries series) {
        return new ClosePriceIndicator(series);
    }

    private static List<Case> trends() {
        return List.of(
                of("SMA(close,20)", s -> new SMAIndicator(close(s), 20)),
                of("EMAIndicator(close,9)", s -> new EMAIndicator(close(s), 9)),
                of("DoubleEMA(close,9)", s -> new DoubleEMAIndicator(close(s), 9)),
                of("TripleEMA(close,9)", s -> new TripleEMAIndicator(close(s), 9)),
                of("WMA(close,10)", s -> new WMAIndicator(close(s), 10)),
                of("LWMA(close,10)", s -> new LWMAIndicator(close(s), 10)),
                of("HMA(close,9)", s -> new HMAIndicator(close(s), 9)),
                of("KAMA(close,10,2,30)", s -> new KAMAIndicator(close(s), 10, 2, 30)),
                of("ZLEMA(close,9)", s -> new ZLEMAIndicator(close(s), 9)),
                of("MMA(close,9)", s -> new MMAIndicator(close(s), 9)),
                of("MACD(close,12,26)", s -> new MACDIndicator(close(s), 12, 26)),
                of("ADX(14)", s -> new ADXIndicator(s, 14)),
                of("PlusDI(barCount=14)", s -> new PlusDIIndicator(s, 14)),
                of("AroonUp(25)", s -> new AroonUpIndicator(s, 25)),
                of("AroonOscillator(14)", s -> new AroonOscillatorIndicator(s, 14)),
                of("UpTrend(5)", s -> new UpTrendIndicator(s, 5)),
                of("SuperTrend(10,3)", s -> new SuperTrendIndicator(s, 10, 3.0)),
                of("IchimokuSenkouSpanB(52,26)", s -> new IchimokuSenkouSpanBIndicator(s, 52, 26)),
                of(
                        "RecentSwingHigh(high,2,2,0)",
                        s -> new RecentSwingHighIndicator(new HighPriceIndicator(s), 2, 2, 0)),
                of(
                        "DistanceFromMA(ta4j:SMA(close,10))",
                        s -> new DistanceFromMAIndicator(s, new SMAIndicator(close(s), 10))));
    }

    private static List<Case> oscillators() {
        return List.of(
                of("RSI(close,14)", s -> new RSIIndicator(close(s), 14)),
                of("CCI(20)", s -> new CCIIndicator(s, 20)),
                of("CMO(close,14)", s -> new CMOIndicator(close(s), 14)),
                of("ROC(close,12)", s -> new ROCIndicator(close(s), 12)),
                of("PPO(close,12,26)", s -> new PPOIndicator(close(s), 12, 26)),
                of("AwesomeOscillator()", AwesomeOscillatorIndicator::new),
                of("StochasticOscillatorK(14)", s -> new StochasticOscillatorKIndicator(s, 14)),
                of("StochasticOscillatorK(close,14,high,low)", s -> new StochasticOscillatorKIndicator(s, 14)),
                of(
                        "StochasticOscillatorD(ta4j:StochasticOscillatorK(14))",
                        s -> new StochasticOscillatorDIndicator(new StochasticOscillatorKIndicator(s, 14))),
                of(
                        "StochasticRSI(ta4j:RSI(close,14),10)",
                        s -> new StochasticRSIIndicator(new RSIIndicator(close(s), 14), 10)),
                of("WilliamsR(14)", s -> new WilliamsRIndicator(s, 14)),
                of("Fisher(close,10,false)", s -> new FisherIndicator(close(s), 10, false)),
                of("RAVI(close,7,65)", s -> new RAVIIndicator(close(s), 7, 65)),
                of("KST(close)", s -> new KSTIndicator(close(s))),
                of("SMA(ta4j:RSI(close,14),5)", s -> new SMAIndicator(new RSIIndicator(close(s), 14), 5)));
    }

    private static List<Case> bands() {
        return List.of(
                of("ATR(14)", s -> new ATRIndicator(s, 14)),
                of("ATR(ta4j:TR(),14)", s -> new ATRIndicator(new TRIndicator(s), 14)),
                of("Chop(14,100)", s -> new ChopIndicator(s, 14, 100)),
                of("ChandelierExitLong(22,3)", s -> new ChandelierExitLongIndicator(s, 22, 3)),
                of("PercentB(close,20,2)", s -> new PercentBIndicator(close(s), 20, 2)),
                of(
                        "BollingerBandsUpper(ta4j:BollingerBandsMiddle(ta4j:SMA(close,20)),ta4j:StandardDeviation(close,20),2.5)",
                        s -> new BollingerBandsUpperIndicator(
                                new BollingerBandsMiddleIndicator(new SMAIndicator(close(s), 20)),
                                new StandardDeviationIndicator(close(s), 20),
                                DoubleNum.valueOf(2.5))),
                of("DonchianChannelMiddle(20)", s -> new DonchianChannelMiddleIndicator(s, 20)),
                of(
                        "KeltnerChannelLower(ta4j:KeltnerChannelMiddle(close,20),1.5,10)",
                        s -> new KeltnerChannelLowerIndicator(
                                new KeltnerChannelMiddleIndicator(close(s), 20), 1.5, 10)),
                of("SqueezePro(20)", s -> new SqueezeProIndicator(s, 20)),
                of(
                        "StandardReversal(ta4j:PivotPoint(BARBASED),RESISTANCE_2)",
                        s -> new StandardReversalIndicator(
                                new PivotPointIndicator(s, TimeLevel.BARBASED), PivotLevel.RESISTANCE_2)));
    }

    private static List<Case> statistics() {
        return List.of(
                of("StandardDeviation(close,20)", s -> new StandardDeviationIndicator(close(s), 20)),
                of("Sigma(close,20)", s -> new SigmaIndicator(close(s), 20)),
                of(
                        "SimpleLinearRegression(close,10,slope)",
                        s -> new SimpleLinearRegressionIndicator(
                                close(s), 10, SimpleLinearRegressionIndicator.SimpleLinearRegressionType.SLOPE)),
                of(
                        "CorrelationCoefficient(close,volume,20)",
                        s -> new CorrelationCoefficientIndicator(close(s), new VolumeIndicator(s), 20)),
                of("UlcerIndex(close,14)", s -> new UlcerIndexIndicator(close(s), 14)),
                of(
                        "Sum(close,open,ta4j:TR())",
                        s -> new SumIndicator(close(s), new OpenPriceIndicator(s), new TRIndicator(s))),
                of(
                        "Cross(close,ta4j:Constant(100))",
                        s -> new CrossIndicator(close(s), new ConstantIndicator<>(s, DoubleNum.valueOf(100)))),
                of("HighestValue(turnover,20)", s -> new HighestValueIndicator(new AmountIndicator(s), 20)));
    }

    private static List<Case> volumes() {
        return List.of(
                of("ChaikinMoneyFlow(20)", s -> new ChaikinMoneyFlowIndicator(s, 20)),
                of("ChaikinOscillator(3,10)", s -> new ChaikinOscillatorIndicator(s, 3, 10)),
                of("MoneyFlowIndex(14)", s -> new MoneyFlowIndexIndicator(s, 14)),
                of("OnBalanceVolume()", OnBalanceVolumeIndicator::new),
                of("NVI()", NVIIndicator::new),
                of("MVWAP(ta4j:VWAP(14),5)", s -> new MVWAPIndicator(new VWAPIndicator(s, 14), 5)),
                of("TimeSegmentedVolume(13)", s -> new TimeSegmentedVolumeIndicator(s, 13)),
                of("TradeCount()", TradeCountIndicator::new));
    }

    private static List<Case> candles() {
        return List.of(
                of("BullishEngulfing()", BullishEngulfingIndicator::new),
                of("BearishHarami()", BearishHaramiIndicator::new),
                of("Doji(10,0.5)", s -> new DojiIndicator(s, 10, 0.5)),
                of("Hammer()", HammerIndicator::new),
                of("ThreeBlackCrows(5,1)", s -> new ThreeBlackCrowsIndicator(s, 5, 1)),
                of("UpperShadow()", UpperShadowIndicator::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTa4jSaysOfTheLastBarsAlone(Case each) {
        String expression = "ta4j:"
                + each.expression
                        .replaceFirst("\\)$", ",window=" + WINDOW + ")")
                        .replace("(,", "(");
        Plan plan = OneFeature.plan(expression);
        double[] row = plan.newRow();
        double[] out = new double[1];
        List<Double> said = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            plan.evaluate(WALK.get(i), row, out);
            double own = i + 1 < plan.warmUp(0)
                    ? Double.NaN
                    : Ta4jSeries.newest(
                            each.own.apply(Ta4jSeries.of(WALK.subList(Math.max(0, i + 1 - WINDOW), i + 1))));
            assertSame(out[0], own, i);
            said.add(out[0]);
        }
        assertThat(plan.warmUp(0)).isLessThan(WINDOW);
        assertThat(plan.failures()).isEmpty();
        assertThat(said.subList(plan.warmUp(0) - 1, BARS)).anyMatch(value -> !Double.isNaN(value));
    }

    /** Bars without a volume are none to those that read it: prices and volumes must not slip against each other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ta4j:ChaikinMoneyFlow(10,window=30)               | 0
            ta4j:CorrelationCoefficient(close,volume,20,window=30) | 1
            ta4j:CorrelationCoefficient(volume,turnover,20,window=30) | 2
            """)
    void barsThatLackWhatIsReadAreLeftOut(String expression, int which) {
        List<Function<BarSeries, Indicator<?>>> own = List.of(
                s -> new ChaikinMoneyFlowIndicator(s, 10),
                s -> new CorrelationCoefficientIndicator(close(s), new VolumeIndicator(s), 20),
                s -> new CorrelationCoefficientIndicator(new VolumeIndicator(s), new AmountIndicator(s), 20));
        List<Bar> whole = new ArrayList<>();
        Plan plan = OneFeature.plan(expression, "sma(close,50)");
        double[] row = plan.newRow();
        double[] out = new double[2];
        for (int i = 0; i < BARS; i++) {
            Bar bar = WALK.get(i);
            boolean isWhole = i % 3 != 1;
            plan.evaluate(
                    isWhole ? bar : DailySeries.bar(i, bar.open(), bar.high(), bar.low(), bar.close(), Double.NaN),
                    row,
                    out);
            if (isWhole) {
                whole.add(bar);
            }
            double expected = !isWhole || whole.size() < plan.warmUp(0)
                    ? Double.NaN
                    : Ta4jSeries.newest(own.get(which)
                            .apply(Ta4jSeries.of(whole.subList(Math.max(0, whole.size() - 30), whole.size()))));
            assertSame(out[0], expected, i);
        }
    }

    /** Asked about the newest bar alone, this filter would have seen only two of them. */
    @Test
    void whatRemembersWhatItWasAskedIsAskedInOrder() {
        double[] ours = OneFeature.values("ta4j:KalmanFilter(close,window=40)", WALK.subList(0, 100));
        for (int i = 0; i < 100; i++) {
            BarSeries series = Ta4jSeries.of(WALK.subList(Math.max(0, i - 39), i + 1));
            Num[] own = new KalmanFilterIndicator(close(series)).stream().toArray(Num[]::new);
            assertThat(ours[i]).isEqualTo(own[own.length - 1].doubleValue());
        }
        double last = Ta4jSeries.newest(new KalmanFilterIndicator(close(Ta4jSeries.of(WALK.subList(60, 100)))));
        assertThat(ours[99]).isNotEqualTo(last);
    }

    /** Where both have the same definition, and a window in which the beginning is forgotten. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ta4j:SMA(close,20)                        | sma(close,20)
            ta4j:EMA(close,9,window=600)              | ema(close,9)
            ta4j:WMA(close,10)                        | wma(close,10)
            ta4j:RSI(close,14,window=900)             | rsi(14)
            ta4j:ATR(14,window=900)                   | atr(14)
            ta4j:MACD(close,12,26,window=900)         | macd(12,26)
            ta4j:ADX(14,window=900)                   | adx(14)
            ta4j:CCI(20)                              | cci(20)
            ta4j:CMO(close,14)                        | cmo_sum(close,14)
            ta4j:ROC(close,12)                        | roc(close,12)
            ta4j:WilliamsR(14)                        | willr(14)
            ta4j:StandardDeviation(close,20)          | stddev(close,20)
            ta4j:MoneyFlowIndex(14)                   | mfi(14)
            ta4j:ChaikinMoneyFlow(20)                 | cmf(20)
            ta4j:AwesomeOscillator()                  | awesome
            ta4j:HighestValue(high,20)                | max(high,20)
            ta4j:TR()                                 | tr
            ta4j:SMA(vwap,10)                         | sma(vwap,10)
            ta4j:WMA(rsi(close,14),10)                | wma(rsi(close,14),10)
            """)
    void isWhatOurOwnKernelSays(String theirs, String ours) {
        List<Bar> bars = OneFeature.walk(6, 960);
        double[] one = OneFeature.values(theirs, bars);
        double[] other = OneFeature.values(ours, bars);
        for (int i = 940; i < bars.size(); i++) {
            assertThat(one[i]).as("bar %d", i).isCloseTo(other[i], within(1e-9 * Math.max(1, Math.abs(other[i]))));
        }
    }

    @Test
    void namesOfFeaturesSayWhatIsNotUsual() {
        KernelRegistry registry = KernelRegistry.builtIn();
        Map.of(
                        "ta4j:RSIIndicator(close,14)", "ta4j_rsi_14",
                        "ta4j:RSI(high,14,window=90)", "ta4j_rsi_high_14_window_90",
                        "ta4j:SMA(ta4j:RSI(close,14),5)", "ta4j_sma_rsi_14_5",
                        "ta4j:SMA(ema(close,9),5)", "ta4j_sma_ema_close_9_seed_sma_5",
                        "ta4j:Chop(14,100)", "ta4j_chop_14_100",
                        "sma(ta4j:RSI(close,14),5)", "sma_ta4j_rsi_14_5")
                .forEach((expression, name) ->
                        assertThat(registry.featureName(expression)).isEqualTo(name));
        assertThat(registry.canonical(" ta4j:RSIIndicator( close, barCount = 14 )"))
                .isEqualTo("ta4j:RSI(close,14,window=250)");
        assertThat(registry.canonical("ta4j:SMA(close,200)")).isEqualTo("ta4j:SMA(close,200,window=850)");
        assertThat(registry.type("ta4j:SMA(close,200)").orElseThrow().window()).isEqualTo(850);
        assertThat(registry.type("sma(close,200)").orElseThrow().isWindowed()).isFalse();
    }
}
