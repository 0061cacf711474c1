package io.tidemark.state.feature;

import io.tidemark.state.feature.expression.FeatureExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a training split say of each feature, in the order of the contract; {@link #normalise} makes a set of
 * standard scores of it. Entries of the state (position, time) have identity statistics: they are not normalised.
 */
public record NormStats(List<Column> columns, long rows) {

    /** Standard scores end at this many deviations on either side. */
    public static final double CLIP = 10;

    /** Mean, sample deviation (n − 1), least and greatest of the values that are not null, and their number. */
    public record Column(String name, double mean, double std, double min, double max, long count) {

        static Column identity(String name, long rows) {
            return new Column(name, 0, 1, -CLIP, CLIP, rows);
        }
    }

    /** Copies the columns. */
    public NormStats {
        columns = List.copyOf(columns);
    }

    /** The contract whose order this is. */
    public String featureOrderHash() {
        return ContractHash.of(columns.stream().map(Column::name).toList());
    }

    /**
     * The set whose features are the standard scores of this one's, within ± {@link #CLIP}; names and order, and so the contract,
     * stay.
     *
     * @throws IllegalArgumentException for statistics of another contract, of fewer than two values, or of values that all are equal
     */
    public FeatureSet normalise(FeatureSet set, String name) {
        if (!set.contractHash().equals(featureOrderHash())) {
            throw new IllegalArgumentException("statistics of the contract " + featureOrderHash() + ", but "
                    + set.name() + " has " + set.contractHash());
        }
        List<FeatureSet.Feature> features = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            FeatureSet.Feature raw = set.features().get(i);
            features.add(new FeatureSet.Feature(raw.name(), normalised(raw.expression(), columns.get(i))));
        }
        return new FeatureSet(name, features);
    }

    private static String normalised(String expression, Column column) {
        if (isState(expression)) {
            return expression;
        }
        if (column.count() < 2) {
            throw new IllegalArgumentException(
                    column.name() + " has " + column.count() + " values in the training rows; its deviation needs two");
        }
        if (!(column.std() > 0)) {
            throw new IllegalArgumentException(
                    column.name() + " stands still in the training rows (std 0), so a contract with it is not valid");
        }
        return "static_z(" + expression + "," + plain(column.mean()) + "," + plain(column.std()) + "," + plain(CLIP)
                + ")";
    }

    private static boolean isState(String expression) {
        return KernelRegistry.builtIn().resolve(FeatureExpression.parse(expression)) instanceof Circumstance given
                && given.isState();
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /** Takes the rows of a training split one by one. */
    public static final class Training {

        private final FeatureSet set;
        private final long[] counts;
        private final double[] means;

        /** Sums of squared distances from the mean (Welford, 1962). */
        private final double[] squares;

        private final double[] least;
        private final double[] greatest;
        private long rows;

        /** Of no rows yet. */
        public Training(FeatureSet set) {
            int width = set.features().size();
            this.set = set;
            this.counts = new long[width];
            this.means = new double[width];
            this.squares = new double[width];
            this.least = new double[width];
            this.greatest = new double[width];
        }

        /** Takes a row; NaN is null and counts for nothing. */
        public void add(double[] values) {
            rows++;
            for (int i = 0; i < counts.length; i++) {
                if (!Double.isNaN(values[i])) {
                    add(i, values[i]);
                }
            }
        }

        private void add(int i, double value) {
            counts[i]++;
            double distance = value - means[i];
            means[i] += distance / counts[i];
            squares[i] += distance * (value - means[i]);
            least[i] = counts[i] == 1 ? value : Math.min(least[i], value);
            greatest[i] = counts[i] == 1 ? value : Math.max(greatest[i], value);
        }

        /** What the rows so far say. */
        public NormStats stats() {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                FeatureSet.Feature feature = set.features().get(i);
                columns.add(isState(feature.expression()) ? Column.identity(feature.name(), rows) : column(i));
            }
            return new NormStats(columns, rows);
        }

        private Column column(int i) {
            double std = counts[i] < 2 ? Double.NaN : Math.sqrt(squares[i] / (counts[i] - 1));
            String name = set.features().get(i).name();
            return new Column(name, means[i], std, least[i], greatest[i], counts[i]);
        }
    }
}
