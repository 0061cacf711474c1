package io.tidemark.connectors.simulator;

import io.tidemark.state.macro.MacroCatalog;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A simulated macro stream: seed, the registry, the series with their paths, the value dates (epoch days, the last one
 * included), and what goes wrong.
 */
public record MacroSpec(
        long seed, MacroCatalog catalog, List<Path> paths, int firstDate, int lastDate, MacroFaults faults)
        implements Serializable {

    /**
     * How one series moves: pulled towards its level, by a deviation of a share of it from date to date, in decimals of so
     * many digits.
     */
    public record Path(String series, double level, double volatility, int digits) implements Serializable {

        /** Checks that it can move and stay positive. */
        public Path {
            if (!(level > 0 && volatility > 0 && volatility <= 0.05 && digits >= 0 && digits <= 9)) {
                throw new IllegalArgumentException("path of " + series
                        + ": level above 0, volatility above 0 and at most 0.05, 0 to 9 digits; not " + level + ", "
                        + volatility + ", " + digits);
            }
        }
    }

    /** Checks that series are named once and that time runs forwards. */
    public MacroSpec {
        paths = List.copyOf(paths);
        Set<String> names = new HashSet<>();
        for (Path path : paths) {
            if (!names.add(path.series())) {
                throw new IllegalArgumentException("series " + path.series() + " is listed twice");
            }
        }
        if (firstDate > lastDate) {
            throw new IllegalArgumentException("value dates end before they begin: " + firstDate + " to " + lastDate);
        }
    }

    /** The dollar, Colombia's spread, and the two ten-year yields. */
    public static List<Path> usual() {
        return List.of(
                new Path("DXY", 103, 0.004, 3),
                new Path("EMBI", 320, 0.012, 0),
                new Path("COL_10Y", 10.2, 0.009, 3),
                new Path("UST10Y", 4.2, 0.012, 2));
    }
}
