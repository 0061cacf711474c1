package io.tidemark.benchmarks;

import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import java.util.List;

/** A function of TA-Lib and the expressions of its outputs; singly it may cost so many times as much, at equal values. */
record TaLibTwin(String name, List<String> expressions, double tolerance, double goal, Function function) {

    /** One call of TA-Lib over all bars of a walk. */
    @FunctionalInterface
    interface Function {
        RetCode into(Walk walk, int last, MInteger begin, MInteger count, double[][] out);
    }

    /** A call's outputs, and at which bar they begin. */
    record Outputs(int begin, int count, double[][] values) {}

    /** Room for what the function says of n bars. */
    double[][] room(int n) {
        return new double[expressions.size()][n];
    }

    /** Calls it over all bars. */
    Outputs call(Walk walk, double[][] room) {
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        RetCode code = function.into(walk, walk.size() - 1, begin, count, room);
        if (code != RetCode.Success) {
            throw new IllegalStateException("TA-Lib's " + name + " says " + code);
        }
        return new Outputs(begin.value, count.value, room);
    }
}
