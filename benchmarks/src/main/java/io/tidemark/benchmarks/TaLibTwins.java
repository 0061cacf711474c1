package io.tidemark.benchmarks;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import io.tidemark.benchmarks.TaLibTwin.Function;
import java.util.List;
import java.util.stream.Stream;

/** The functions of TA-Lib that number P8 compares with. */
final class TaLibTwins {

    private static final double EXACT = 1e-9;

    /** TA-Lib subtracts sums of squares, which costs it digits. */
    private static final double SQUARES = 1e-6;

    private static final double SINGLY = 1.3;
    private static final double EMA = 2;
    private static final Core CORE = new Core();

    static final List<TaLibTwin> ALL = Stream.of(averages(), oscillators(), trends(), statistics(), volumes())
            .flatMap(List::stream)
            .toList();

    private TaLibTwins() {}

    private static List<TaLibTwin> averages() {
        return List.of(
                twin("SMA", "sma(20)", (w, last, b, c, o) -> CORE.sma(0, last, w.close(), 20, b, c, o[0])),
                new TaLibTwin(
                        "EMA",
                        List.of("ema(21)"),
                        EXACT,
                        EMA,
                        (w, last, b, c, o) -> CORE.ema(0, last, w.close(), 21, b, c, o[0])),
                twin("WMA", "wma(20)", (w, last, b, c, o) -> CORE.wma(0, last, w.close(), 20, b, c, o[0])),
                twin("DEMA", "dema(20)", (w, last, b, c, o) -> CORE.dema(0, last, w.close(), 20, b, c, o[0])),
                twin("TEMA", "tema(20)", (w, last, b, c, o) -> CORE.tema(0, last, w.close(), 20, b, c, o[0])),
                twin("KAMA", "kama(10)", (w, last, b, c, o) -> CORE.kama(0, last, w.close(), 10, b, c, o[0])));
    }

    private static List<TaLibTwin> oscillators() {
        return List.of(
                twin("RSI", "rsi(14)", (w, last, b, c, o) -> CORE.rsi(0, last, w.close(), 14, b, c, o[0])),
                twin(
                        "MACD",
                        List.of("macd(12,26)", "macd_signal(12,26,9)", "macd_hist(12,26,9)"),
                        EXACT,
                        (w, last, b, c, o) -> CORE.macd(0, last, w.close(), 12, 26, 9, b, c, o[0], o[1], o[2])),
                twin(
                        "CCI",
                        "cci(20)",
                        (w, last, b, c, o) -> CORE.cci(0, last, w.high(), w.low(), w.close(), 20, b, c, o[0])),
                twin("MOM", "mom(10)", (w, last, b, c, o) -> CORE.mom(0, last, w.close(), 10, b, c, o[0])),
                twin("ROC", "roc(10)", (w, last, b, c, o) -> CORE.roc(0, last, w.close(), 10, b, c, o[0])),
                twin(
                        "WILLR",
                        "willr(14)",
                        (w, last, b, c, o) -> CORE.willR(0, last, w.high(), w.low(), w.close(), 14, b, c, o[0])),
                twin(
                        "STOCH",
                        List.of("stoch_k(14,3)", "stoch_d(14,3,3)"),
                        EXACT,
                        (w, last, b, c, o) -> CORE.stoch(
                                0,
                                last,
                                w.high(),
                                w.low(),
                                w.close(),
                                14,
                                3,
                                MAType.Sma,
                                3,
                                MAType.Sma,
                                b,
                                c,
                                o[0],
                                o[1])));
    }

    private static List<TaLibTwin> trends() {
        return List.of(
                twin(
                        "ATR",
                        "atr(14)",
                        (w, last, b, c, o) -> CORE.atr(0, last, w.high(), w.low(), w.close(), 14, b, c, o[0])),
                twin(
                        "NATR",
                        "natr(14)",
                        (w, last, b, c, o) -> CORE.natr(0, last, w.high(), w.low(), w.close(), 14, b, c, o[0])),
                twin(
                        "ADX",
                        "adx(14)",
                        (w, last, b, c, o) -> CORE.adx(0, last, w.high(), w.low(), w.close(), 14, b, c, o[0])),
                twin(
                        "PLUS_DI",
                        "plus_di(14)",
                        (w, last, b, c, o) -> CORE.plusDI(0, last, w.high(), w.low(), w.close(), 14, b, c, o[0])),
                twin(
                        "MINUS_DI",
                        "minus_di(14)",
                        (w, last, b, c, o) -> CORE.minusDI(0, last, w.high(), w.low(), w.close(), 14, b, c, o[0])));
    }

    private static List<TaLibTwin> statistics() {
        return List.of(
                twin(
                        "STDDEV",
                        List.of("stddev(20)"),
                        SQUARES,
                        (w, last, b, c, o) -> CORE.stdDev(0, last, w.close(), 20, 1, b, c, o[0])),
                twin(
                        "BBANDS",
                        List.of("bb_upper(20,2)", "bb_middle(20)", "bb_lower(20,2)"),
                        SQUARES,
                        (w, last, b, c, o) ->
                                CORE.bbands(0, last, w.close(), 20, 2, 2, MAType.Sma, b, c, o[0], o[1], o[2])),
                twin(
                        "LINEARREG",
                        List.of("linearreg(14)"),
                        EXACT,
                        (w, last, b, c, o) -> CORE.linearReg(0, last, w.close(), 14, b, c, o[0])));
    }

    private static List<TaLibTwin> volumes() {
        return List.of(
                twin("OBV", "obv()", (w, last, b, c, o) -> CORE.obv(0, last, w.close(), w.volume(), b, c, o[0])),
                twin(
                        "AD",
                        "ad()",
                        (w, last, b, c, o) -> CORE.ad(0, last, w.high(), w.low(), w.close(), w.volume(), b, c, o[0])),
                twin(
                        "MFI",
                        "mfi(14)",
                        (w, last, b, c, o) ->
                                CORE.mfi(0, last, w.high(), w.low(), w.close(), w.volume(), 14, b, c, o[0])));
    }

    private static TaLibTwin twin(String name, String expression, Function function) {
        return twin(name, List.of(expression), EXACT, function);
    }

    private static TaLibTwin twin(String name, List<String> expressions, double tolerance, Function function) {
        return new TaLibTwin(name, expressions, tolerance, SINGLY, function);
    }
}
