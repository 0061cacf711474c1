package io.tidemark.state.feature;

/** A number as the sum of two doubles, some 32 digits: an oracle that is fast enough for many updates. */
final class Twofold {

    private double high;
    private double low;

    double value() {
        return high + low;
    }

    Twofold set(double value) {
        high = value;
        low = 0;
        return this;
    }

    Twofold set(Twofold other) {
        high = other.high;
        low = other.low;
        return this;
    }

    Twofold add(double value) {
        double sum = high + value;
        double added = sum - high;
        return renew(sum, (high - (sum - added)) + (value - added) + low);
    }

    Twofold add(Twofold other) {
        double second = other.low;
        return add(other.high).add(second);
    }

    Twofold times(double factor) {
        double product = high * factor;
        return renew(product, Math.fma(high, factor, -product) + low * factor);
    }

    Twofold times(Twofold other) {
        double product = high * other.high;
        return renew(product, Math.fma(high, other.high, -product) + high * other.low + low * other.high);
    }

    Twofold over(double divisor) {
        double quotient = high / divisor;
        double rest = Math.fma(-quotient, divisor, high) + low;
        return renew(quotient, rest / divisor);
    }

    private Twofold renew(double value, double rest) {
        high = value + rest;
        low = rest - (high - value);
        return this;
    }
}
