package io.tidemark.state.signal;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.SavedMemory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The strategies of one timeframe over one feature set. Their memory per instrument is the last known value of every
 * feature: a bar with a null does not hide a crossing, and a strategy added later knows the bar before it.
 */
public final class Strategies {

    private final String timeframe;
    private final FeatureSet set;
    private final Lineage lineage;
    private final List<CompiledStrategy> strategies;

    /**
     * Compiles those strategies that belong to the timeframe.
     *
     * @throws io.tidemark.state.feature.expression.ExpressionException when a rule names what the set has not
     */
    public Strategies(String timeframe, List<Strategy> strategies, FeatureSet set, String configHash) {
        this.timeframe = timeframe;
        this.set = set;
        this.lineage = new Lineage(set.names(), set.contractHash(), "", configHash);
        this.strategies = strategies.stream()
                .filter(strategy -> strategy.timeframe().equals(timeframe))
                .map(strategy -> new CompiledStrategy(strategy, set.names()))
                .toList();
    }

    /** The memory of an instrument that was never seen. */
    public double[] newMemory() {
        double[] memory = new double[set.features().size()];
        Arrays.fill(memory, Double.NaN);
        return memory;
    }

    /** Asks every strategy about a closed bar with its features; preview and partial bars are left out. */
    public void next(Bar bar, double[] features, double[] memory, Consumer<Signal> out) {
        boolean closed = bar.kind() == BarKind.CANONICAL || bar.kind() == BarKind.SYNTHETIC;
        if (!closed || !bar.timeframe().equals(timeframe)) {
            return;
        }
        for (CompiledStrategy strategy : strategies) {
            Signal signal = strategy.next(bar, features, memory, lineage);
            if (signal != null) {
                out.accept(signal);
            }
        }
        for (int i = 0; i < memory.length; i++) {
            memory[i] = Double.isNaN(features[i]) ? memory[i] : features[i];
        }
    }

    /** The memory as versioned bytes, by name and expression of the feature. */
    public byte[] save(double[] memory) {
        SavedMemory saved = new SavedMemory();
        for (int i = 0; i < memory.length; i++) {
            saved.put(id(i), memory, i, 1);
        }
        return saved.toBytes();
    }

    /** The memory from bytes; features that are new are unknown. */
    public double[] load(byte[] bytes) {
        SavedMemory saved = SavedMemory.of(bytes);
        double[] memory = newMemory();
        for (int i = 0; i < memory.length; i++) {
            ByteBuffer value = saved.get(id(i));
            memory[i] = value == null ? Double.NaN : value.getDouble();
        }
        return memory;
    }

    private String id(int feature) {
        FeatureSet.Feature known = set.features().get(feature);
        return known.name() + "=" + known.expression();
    }
}
