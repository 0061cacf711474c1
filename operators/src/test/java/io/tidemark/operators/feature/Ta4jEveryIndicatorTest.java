package io.tidemark.operators.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.feature.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every constructor of the index is one that an expression calls, and what it makes says when its first value is. */
class Ta4jEveryIndicatorTest {

    /** A multiple of the lengths in use: Ta4j's growth rate counts whole periods of its series. */
    private static final int WINDOW = 110;

    /** What they tell of is seldom there by their first bar: it comes then or later. */
    private static final Set<String> AWAIT_A_SWING = Set.of("RecentSwingHigh", "RecentSwingLow");

    /** What indicators want that are made of others of one class. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("ClosePrice", "close"),
            Map.entry("HighPrice", "high"),
            Map.entry("LowPrice", "low"),
            Map.entry("TR", "ta4j:TR()"),
            Map.entry("ATR", "ta4j:ATR(10)"),
            Map.entry("RSI", "ta4j:RSI(close,10)"),
            Map.entry("VWAP", "ta4j:VWAP(10)"),
            Map.entry("StochasticOscillatorK", "ta4j:StochasticOscillatorK(10)"),
            Map.entry("PivotPoint", "ta4j:PivotPoint(BARBASED)"),
            Map.entry("DeMarkPivotPoint", "ta4j:DeMarkPivotPoint(BARBASED)"),
            Map.entry("IchimokuTenkanSen", "ta4j:IchimokuTenkanSen(9)"),
            Map.entry("IchimokuKijunSen", "ta4j:IchimokuKijunSen(20)"),
            Map.entry("KeltnerChannelMiddle", "ta4j:KeltnerChannelMiddle(close,10)"),
            Map.entry("BollingerBandsMiddle", "ta4j:BollingerBandsMiddle(ta4j:SMA(close,10))"),
            Map.entry("BollingerBandsUpper", band("Upper")),
            Map.entry("BollingerBandsLower", band("Lower")));

    private static String band(String which) {
        return "ta4j:BollingerBands" + which
                + "(ta4j:BollingerBandsMiddle(ta4j:SMA(close,10)),ta4j:StandardDeviation(close,10))";
    }

    private static String example(IndicatorConstructor constructor) {
        List<String> arguments = new ArrayList<>();
        for (IndicatorParameter parameter : constructor.parameters()) {
            arguments.add(argument(constructor, parameter, arguments.size()));
        }
        arguments.add("window=" + WINDOW);
        return "ta4j:" + constructor.name() + "(" + String.join(",", arguments) + ")";
    }

    private static String argument(IndicatorConstructor constructor, IndicatorParameter parameter, int place) {
        if (parameter.isOneClass()) {
            return PARTS.get(IndicatorIndex.name(parameter.element().getName()));
        }
        if (parameter.isIndicator()) {
            String usual = place == 0 ? "close" : "volume";
            return constructor.name().equals("DistanceFromMA") ? "ta4j:SMA(close,10)" : usual;
        }
        if (!parameter.words().isEmpty()) {
            return parameter.words().get(0);
        }
        return parameter.isWhole() ? String.valueOf(10 + place) : "0.5";
    }

    @Test
    void everyConstructorIsCalledAndTheFirstValueIsWhereItSays() {
        IndicatorIndex index = new IndicatorIndex();
        KernelRegistry registry = KernelRegistry.builtIn();
        List<Bar> bars = OneFeature.walk(21, WINDOW);
        List<String> faults = new ArrayList<>();
        for (String name : index.names()) {
            for (IndicatorConstructor constructor : index.constructors(name)) {
                String expression = example(constructor);
                Plan plan = OneFeature.plan(expression);
                if (!registry.type(expression).orElseThrow().isWindowed()) {
                    faults.add(expression + " is not windowed");
                }
                int first = first(plan, bars);
                boolean isRight = AWAIT_A_SWING.contains(name) ? first >= plan.warmUp(0) : first == plan.warmUp(0);
                if (!isRight || !plan.failures().isEmpty()) {
                    faults.add(expression + ": first value at " + first + ", not " + plan.warmUp(0) + plan.failures());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static int first(Plan plan, List<Bar> bars) {
        double[] row = plan.newRow();
        double[] out = new double[1];
        for (int i = 0; i < bars.size(); i++) {
            plan.evaluate(bars.get(i), row, out);
            if (!Double.isNaN(out[0])) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The index of signatures is what users read. */
    @Test
    void signaturesNameTheParametersOfTa4j() {
        List<String> signatures = new Ta4jKernels().signatures();
        assertThat(signatures)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(180)
                .contains(
                        "ta4j:RSI(indicator, barCount)",
                        "ta4j:ATR(tr:TR, barCount)",
                        "ta4j:ATR(barCount)",
                        "ta4j:Sum(summands...)",
                        "ta4j:PivotPoint(timeLevel=BARBASED|DAY|WEEK|MONTH|YEAR)")
                .noneMatch(signature -> signature.contains("BarSeries"));
        assertThat(signatures.stream()
                        .map(each -> each.replaceFirst("\\(.*", ""))
                        .distinct())
                .hasSizeGreaterThan(130);
    }
}
