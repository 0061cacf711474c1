package io.tidemark.state.feature;

import java.util.Arrays;
import java.util.List;

/**
 * Patterns of several candles, and what is one but for one condition, in whole ticks: open, high, low, close of each, counted from
 * the first open.
 */
final class CandleShapes {

    /** They suit bodies of 16 and ranges of 30 ticks on average; each candle is an array. */
    static final List<int[][]> ALL = List.of(
            shape("two crows", "0 31 -1 30, 42 43 33 34, 38 39 14 15"),
            shape("upside gap two crows", "0 31 -1 30, 42 43 35 36, 46 47 32 33"),
            shape("three black crows", "-10 6 -12 4, 0 1 -12 -12, -6 -5 -21 -20, -14 -13 -30 -30"),
            shape("identical three crows", "0 1 -13 -12, -12 -11 -24 -24, -24 -23 -37 -36"),
            shape("three inside", "0 1 -32 -30, -20 -10 -22 -12, -14 8 -16 6"),
            shape("three outside", "0 1 -12 -10, -14 8 -15 6, 6 16 4 14"),
            shape("three line strike", "0 11 -1 10, 8 19 7 18, 16 27 15 26, 30 31 -7 -5"),
            shape("three stars in the south", "0 2 -70 -30, -10 -8 -55 -34, -34 -33 -39 -38"),
            shape("stars? a white third", "0 2 -70 -30, -10 -8 -55 -34, -38 -33 -39 -34"),
            shape("stars? a low third", "0 2 -70 -30, -10 -8 -55 -34, -54 -53 -57 -56"),
            shape("stars? the same low", "0 2 -70 -30, -10 -8 -55 -34, -50 -49 -55 -54"),
            shape("stars? a high third", "0 2 -70 -30, -10 -8 -55 -34, -6 -5 -11 -10"),
            shape("stars? the same high", "0 2 -70 -30, -10 -8 -55 -34, -9 -8 -14 -13"),
            shape("stars? no shadow", "0 2 -70 -30, -10 -8 -35 -34, -28 -27 -33 -32"),
            shape("stars? a low second open", "0 2 -70 -30, -40 -30 -60 -44, -44 -43 -49 -48"),
            shape("stars? opens at the close", "0 2 -70 -30, -30 -20 -60 -40, -40 -39 -45 -44"),
            shape("stars? opens above the high", "0 2 -70 -30, 5 6 -55 -20, -34 -33 -39 -38"),
            shape("stars? opens at the high", "0 2 -70 -30, 2 3 -55 -24, -34 -33 -39 -38"),
            shape("stars? a high second", "0 2 -70 -30, -10 -8 -29 -25, -20 -19 -25 -24"),
            shape("stars? down to the close", "0 2 -70 -30, -10 -8 -30 -25, -20 -19 -25 -24"),
            shape("stars? a lower low", "0 2 -70 -30, -10 -8 -80 -34, -34 -33 -39 -38"),
            shape("stars? down to the low", "0 2 -70 -30, -10 -8 -70 -34, -34 -33 -39 -38"),
            shape("stars? a shadow as long as the body", "0 2 -60 -30, -10 -8 -55 -34, -34 -33 -39 -38"),
            shape("three white soldiers", "0 21 -1 20, 10 31 9 30, 20 41 18 40"),
            shape("soldiers? a black second", "0 17 -1 16, 20 20 17 18, 22 43 20 42"),
            shape("advance block", "0 31 -1 30, 20 42 19 40, 35 56 34 41"),
            shape("advance block of far shorter ones", "0 41 -1 40, 30 46 29 45, 40 48 39 47"),
            shape("stalled", "0 25 -1 24, 16 45 14 44, 43 50 42 49"),
            shape("abandoned baby", "0 31 -1 30, 40 42 38 40, 30 34 6 8"),
            shape("evening star", "0 31 -1 30, 34 39 33 38, 30 31 7 8"),
            shape("evening doji star", "0 31 -1 30, 34 40 28 34, 30 31 7 8"),
            shape("breakaway", "0 1 -31 -30, -36 -35 -45 -44, -44 -40 -51 -50, -50 -46 -57 -56, -54 -32 -55 -33"),
            shape(
                    "breakaway? a black fifth",
                    "0 1 -31 -30, -36 -35 -45 -44, -44 -40 -51 -50, -50 -46 -57 -56, -28 -27 -34 -33"),
            shape("concealing? a white second", "0 0 -20 -20, -40 -20 -40 -20, -46 -15 -56 -56, -10 -10 -60 -60"),
            shape(
                    "concealing? no shadow that counts",
                    "0 0 -20 -20, -20 -20 -40 -40, -41 -39 -56 -56, -32 -32 -60 -60"),
            shape("concealing? no reach", "0 0 -20 -20, -20 -20 -40 -40, -46 -40 -56 -56, -32 -32 -60 -50"),
            shape("concealing? no engulfing", "0 0 -20 -20, -20 -20 -40 -40, -46 -34 -56 -56, -34 -34 -56 -50"),
            shape("concealing? a lower shadow", "0 0 -20 -20, -20 -20 -40 -40, -46 -34 -56 -56, -32 -32 -60 -50"),
            shape("concealing baby swallow", "0 0 -20 -20, -20 -20 -40 -40, -46 -34 -56 -56, -32 -32 -60 -60"),
            shape("kicking", "0 0 -30 -30, 6 38 6 38"),
            shape("kicking by length", "0 0 -40 -40, 6 30 6 30"),
            shape("ladder bottom", "0 1 -11 -10, -5 -4 -19 -18, -12 -11 -27 -26, -28 -20 -35 -34, -24 -8 -25 -10"),
            shape("rising three methods", "0 31 -1 30, 26 27 19 20, 22 23 14 15, 17 18 10 11, 14 37 13 36"),
            shape("mat hold", "0 31 -1 30, 38 39 33 34, 33 34 26 27, 31 32 24 25, 28 46 27 44"),
            shape("mat hold? a black fifth", "0 31 -1 30, 38 39 33 34, 33 34 26 27, 31 32 24 25, 60 61 43 44"),
            shape("mat hold? a high third", "0 31 -1 30, 38 39 33 34, 39 40 26 27, 31 32 24 25, 28 46 27 44"),
            shape("mat hold? a high fourth", "0 31 -1 30, 38 39 33 34, 34 35 26 27, 33 34 30 31, 32 46 31 44"),
            shape("mat hold? a short first", "0 11 -1 10, 16 17 12 13, 13 14 7 8, 11 12 6 7, 8 25 7 24"),
            shape("mat hold? a long second", "0 41 -1 40, 80 81 47 48, 47 48 32 33, 45 46 30 31, 35 90 34 88"),
            shape("mat hold? a long third", "0 61 -1 60, 70 71 63 64, 66 67 39 40, 62 63 51 52, 55 81 54 80"),
            shape("mat hold? a long fourth", "0 61 -1 60, 70 71 63 64, 66 67 56 57, 62 63 39 40, 55 81 54 80"),
            shape("mat hold? a deep third", "0 31 -1 30, 38 39 33 34, 20 21 11 12, 18 19 15 16, 17 46 16 44"),
            shape("mat hold? an upper shadow", "0 31 -1 30, 38 60 33 34, 33 34 26 27, 31 32 24 25, 28 46 27 44"),
            shape("mat hold? an upper shadow", "0 31 -1 30, 38 39 33 34, 33 60 26 27, 31 32 24 25, 28 46 27 44"),
            shape("mat hold? an upper shadow", "0 31 -1 30, 38 39 33 34, 33 34 26 27, 31 60 24 25, 28 46 27 44"),
            shape("tasuki gap", "0 11 -1 10, 14 31 13 30, 24 25 11 12"),
            shape("side by side", "0 11 -1 10, 16 27 15 26, 16 28 14 27"),
            shape("gap three methods", "0 11 -1 10, 16 27 15 26, 20 21 4 5"),
            shape("tristar", "0 4 -4 0, 10 12 7 10, 5 8 2 5"),
            shape("unique three river", "0 1 -32 -30, -6 -5 -40 -20, -36 -29 -37 -30"),
            shape("stick sandwich", "0 1 -11 -10, -8 6 -9 5, 6 7 -11 -10"),
            shape("homing pigeon", "0 1 -31 -30, -10 -9 -17 -16"),
            shape("piercing", "0 1 -32 -30, -36 -7 -37 -8"),
            shape("thrusting", "0 1 -33 -30, -40 -21 -41 -22"),
            shape("in neck", "0 1 -33 -30, -40 -28 -41 -29"),
            shape("on neck", "0 1 -33 -30, -40 -32 -41 -33"),
            shape("counter-attack", "0 1 -31 -30, -60 -29 -61 -30"),
            shape("separating lines", "0 1 -21 -20, 0 31 0 30"),
            shape("hammer", "0 1 -21 -20, -22 -18 -50 -18"),
            shape("inverted hammer", "0 1 -21 -20, -26 -4 -26 -23"),
            shape("hikkake", "0 40 -40 10, 5 30 -30 5, -10 25 -35 -20, -15 20 -25 0, 0 35 -5 33"),
            shape(
                    "modified hikkake",
                    "0 40 -40 10, 5 30 -30 -28, -10 20 -20 0, -5 15 -25 -5, -5 10 -10 0, 0 24 -2 22"));

    private CandleShapes() {}

    private static int[][] shape(String name, String candles) {
        int[][] shape = Arrays.stream(candles.split(", "))
                .map(candle -> Arrays.stream(candle.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
        for (int[] candle : shape) {
            if (candle.length != 4
                    || candle[1] < Math.max(candle[0], candle[3])
                    || candle[2] > Math.min(candle[0], candle[3])) {
                throw new IllegalArgumentException(name + ": no candle " + Arrays.toString(candle));
            }
        }
        return shape;
    }
}
