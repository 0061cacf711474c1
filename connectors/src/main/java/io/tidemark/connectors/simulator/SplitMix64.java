package io.tidemark.connectors.simulator;

/**
 * A small seeded generator (Steele, Lea and Flood, 2014), the same on every JDK. {@link #mix} is its output function, a
 * hash of a {@code long}.
 */
final class SplitMix64 {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final int PIECES = 4;
    private static final double PIECE = 1.0 / (1 << 16);

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double nextDouble() {
        return unit(nextLong());
    }

    /** Uniform in [0, bound), bound &gt; 0. */
    long nextLong(long bound) {
        return (nextLong() >>> 1) % bound;
    }

    /** True with the given probability. */
    boolean chance(double share) {
        return nextDouble() < share;
    }

    /** About normal with mean 0 and variance 1, never beyond ±3.47: the sum of four uniform pieces of one draw. */
    double nextNormal() {
        long bits = nextLong();
        double sum = 0;
        for (int i = 0; i < PIECES; i++) {
            sum += (bits >>> (16 * i) & 0xFFFF) * PIECE;
        }
        return (sum - PIECES / 2.0) * 1.7320508075688772;
    }

    /** Exponential with mean 1; StrictMath, so that platforms agree. */
    double nextExponential() {
        return -StrictMath.log(1.0 - nextDouble());
    }

    /** A hash of 64 bits in which every input bit moves every output bit. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A hash as a number in [0, 1). */
    static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** A seed for a named part of a market. */
    static long seedOf(long seed, String name) {
        long hash = mix(seed + GAMMA);
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash + GAMMA + name.charAt(i));
        }
        return hash;
    }
}
