package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The candle patterns of TA-Lib by their names, some of which its Java spells in its own way. */
final class CandleTwins {

    /** Default of the share of a body that the last candle of a pattern must reach into. */
    static final Map<String, Double> PENETRATION = Map.of(
            "cdlabandonedbaby", 0.3,
            "cdldarkcloudcover", 0.5,
            "cdleveningdojistar", 0.3,
            "cdleveningstar", 0.3,
            "cdlmathold", 0.5,
            "cdlmorningdojistar", 0.3,
            "cdlmorningstar", 0.3);

    private static final Core CORE = new Core();
    private static final Map<String, Plain> PLAIN = plain();
    private static final Map<String, Penetrating> PENETRATING = penetrating();

    private CandleTwins() {}

    /** A pattern without parameters. */
    interface Plain {
        RetCode into(
                int first,
                int last,
                double[] open,
                double[] high,
                double[] low,
                double[] close,
                MInteger begin,
                MInteger count,
                int[] out);
    }

    /** A pattern with a penetration. */
    interface Penetrating {
        RetCode into(
                int first,
                int last,
                double[] open,
                double[] high,
                double[] low,
                double[] close,
                double penetration,
                MInteger begin,
                MInteger count,
                int[] out);
    }

    /** Names of all patterns. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(PLAIN.keySet());
        names.addAll(PENETRATING.keySet());
        return names;
    }

    /** Values of a pattern with its defaults, NaN before the first. */
    static double[] values(String name, List<Bar> bars) {
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        int[] out = new int[bars.size()];
        call(name, bars).into(bars.size() - 1, begin, count, out);
        double[] values = new double[bars.size()];
        Arrays.setAll(values, bar -> bar < begin.value ? Double.NaN : out[bar - begin.value]);
        return values;
    }

    /** A pattern with its defaults over these bars. */
    static TaLibTwin.WholeCall call(String name, List<Bar> bars) {
        Double penetration = PENETRATION.get(name);
        if (penetration != null) {
            return penetrating(name, penetration, bars);
        }
        Prices prices = new Prices(bars);
        Plain twin = PLAIN.get(name);
        return (last, begin, count, out) ->
                twin.into(0, last, prices.open, prices.high, prices.low, prices.close, begin, count, out);
    }

    /** A pattern with a penetration over these bars. */
    static TaLibTwin.WholeCall penetrating(String name, double penetration, List<Bar> bars) {
        Prices prices = new Prices(bars);
        Penetrating twin = PENETRATING.get(name);
        return (last, begin, count, out) ->
                twin.into(0, last, prices.open, prices.high, prices.low, prices.close, penetration, begin, count, out);
    }

    private static Map<String, Plain> plain() {
        Map<String, Plain> twins = new TreeMap<>();
        twins.put("cdl2crows", CORE::cdl2Crows);
        twins.put("cdl3blackcrows", CORE::cdl3BlackCrows);
        twins.put("cdl3inside", CORE::cdl3Inside);
        twins.put("cdl3linestrike", CORE::cdl3LineStrike);
        twins.put("cdl3outside", CORE::cdl3Outside);
        twins.put("cdl3starsinsouth", CORE::cdl3StarsInSouth);
        twins.put("cdl3whitesoldiers", CORE::cdl3WhiteSoldiers);
        twins.put("cdladvanceblock", CORE::cdlAdvanceBlock);
        twins.put("cdlbelthold", CORE::cdlBeltHold);
        twins.put("cdlbreakaway", CORE::cdlBreakaway);
        twins.put("cdlclosingmarubozu", CORE::cdlClosingMarubozu);
        twins.put("cdlconcealbabyswall", CORE::cdlConcealBabysWall);
        twins.put("cdlcounterattack", CORE::cdlCounterAttack);
        twins.put("cdldoji", CORE::cdlDoji);
        twins.put("cdldojistar", CORE::cdlDojiStar);
        twins.put("cdldragonflydoji", CORE::cdlDragonflyDoji);
        twins.put("cdlengulfing", CORE::cdlEngulfing);
        twins.put("cdlgapsidesidewhite", CORE::cdlGapSideSideWhite);
        twins.put("cdlgravestonedoji", CORE::cdlGravestoneDoji);
        twins.put("cdlhammer", CORE::cdlHammer);
        twins.put("cdlhangingman", CORE::cdlHangingMan);
        twins.put("cdlharami", CORE::cdlHarami);
        twins.put("cdlharamicross", CORE::cdlHaramiCross);
        twins.put("cdlhighwave", CORE::cdlHignWave);
        twins.put("cdlhikkake", CORE::cdlHikkake);
        twins.put("cdlhikkakemod", CORE::cdlHikkakeMod);
        twins.put("cdlhomingpigeon", CORE::cdlHomingPigeon);
        twins.put("cdlidentical3crows", CORE::cdlIdentical3Crows);
        twins.put("cdlinneck", CORE::cdlInNeck);
        twins.put("cdlinvertedhammer", CORE::cdlInvertedHammer);
        twins.put("cdlkicking", CORE::cdlKicking);
        twins.put("cdlkickingbylength", CORE::cdlKickingByLength);
        twins.put("cdlladderbottom", CORE::cdlLadderBottom);
        twins.put("cdllongleggeddoji", CORE::cdlLongLeggedDoji);
        twins.put("cdllongline", CORE::cdlLongLine);
        twins.put("cdlmarubozu", CORE::cdlMarubozu);
        twins.put("cdlmatchinglow", CORE::cdlMatchingLow);
        twins.put("cdlonneck", CORE::cdlOnNeck);
        twins.put("cdlpiercing", CORE::cdlPiercing);
        twins.put("cdlrickshawman", CORE::cdlRickshawMan);
        twins.put("cdlrisefall3methods", CORE::cdlRiseFall3Methods);
        twins.put("cdlseparatinglines", CORE::cdlSeperatingLines);
        twins.put("cdlshootingstar", CORE::cdlShootingStar);
        twins.put("cdlshortline", CORE::cdlShortLine);
        twins.put("cdlspinningtop", CORE::cdlSpinningTop);
        twins.put("cdlstalledpattern", CORE::cdlStalledPattern);
        twins.put("cdlsticksandwich", CORE::cdlStickSandwhich);
        twins.put("cdltakuri", CORE::cdlTakuri);
        twins.put("cdltasukigap", CORE::cdlTasukiGap);
        twins.put("cdlthrusting", CORE::cdlThrusting);
        twins.put("cdltristar", CORE::cdlTristar);
        twins.put("cdlunique3river", CORE::cdlUnique3River);
        twins.put("cdlupsidegap2crows", CORE::cdlUpsideGap2Crows);
        twins.put("cdlxsidegap3methods", CORE::cdlXSideGap3Methods);
        return twins;
    }

    private static Map<String, Penetrating> penetrating() {
        Map<String, Penetrating> twins = new TreeMap<>();
        twins.put("cdlabandonedbaby", CORE::cdlAbandonedBaby);
        twins.put("cdldarkcloudcover", CORE::cdlDarkCloudCover);
        twins.put("cdleveningdojistar", CORE::cdlEveningDojiStar);
        twins.put("cdleveningstar", CORE::cdlEveningStar);
        twins.put("cdlmathold", CORE::cdlMatHold);
        twins.put("cdlmorningdojistar", CORE::cdlMorningDojiStar);
        twins.put("cdlmorningstar", CORE::cdlMorningStar);
        return twins;
    }

    private record Prices(double[] open, double[] high, double[] low, double[] close) {
        Prices(List<Bar> bars) {
            this(
                    DailySeries.column(bars, Bar::open),
                    DailySeries.column(bars, Bar::high),
                    DailySeries.column(bars, Bar::low),
                    DailySeries.column(bars, Bar::close));
        }
    }
}
