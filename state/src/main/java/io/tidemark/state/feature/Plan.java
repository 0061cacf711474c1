package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A compiled feature set: kernels in order, each after its inputs, over one flat row per instrument and timeframe. Row:
 * bars taken, slices of the kernels, rings of the last values. It has scratch space, so one plan belongs to one thread.
 *
 * <p>A bar whose open, high, low or close is not finite gives nulls (NaN) and leaves the row as it was. Another null
 * column does so to the kernels that read it. A kernel that throws gives nulls from then on in that row.
 */
public final class Plan {

    static final int HEADER = 1;

    private static final double[] NOTHING = {};

    private final FeatureSet set;
    private final PlanNode[] nodes;

    /** By slot; null for what is not computed here. */
    private final PlanNode[] nodeAt;

    private final PlanGiven[] givens;

    /** Columns and what is given, where somebody looks back. */
    private final PlanColumn[] columns;

    private final int[] outputs;

    /** By output: the kernels that it is made of. */
    private final Kernel[][] parts;

    private final int[] warmUps;
    private final double[] frame;
    private final double[] scratch;
    private final PlanBytes bytes;
    private final List<KernelFailure> failures = new ArrayList<>();

    private Plan(FeatureSet set, KernelRegistry registry) {
        PlanCompiler compiler = new PlanCompiler(registry);
        this.set = set;
        this.outputs = set.features().stream()
                .mapToInt(feature -> compiler.slot(feature.expression()))
                .toArray();
        this.warmUps = Arrays.stream(outputs).map(compiler::warmUpBars).toArray();
        Window[] windows = compiler.placeWindows();
        this.nodes = compiler.nodes().stream()
                .map(node -> node.remembering(windows[node.out()]))
                .toArray(PlanNode[]::new);
        this.givens = compiler.givens().toArray(new PlanGiven[0]);
        this.columns = columns(windows);
        this.nodeAt = new PlanNode[compiler.slots()];
        for (PlanNode node : nodes) {
            nodeAt[node.out()] = node;
        }
        this.parts = Arrays.stream(outputs).mapToObj(this::parts).toArray(Kernel[][]::new);
        this.frame = new double[compiler.slots()];
        this.scratch = new double[compiler.rowSize()];
        this.bytes = new PlanBytes(nodes, windows, scratch.length);
    }

    private PlanColumn[] columns(Window[] windows) {
        return IntStream.concat(
                        IntStream.range(0, Column.COUNT), Arrays.stream(givens).mapToInt(PlanGiven::slot))
                .filter(slot -> windows[slot] != null)
                .mapToObj(slot -> new PlanColumn(slot, windows[slot]))
                .toArray(PlanColumn[]::new);
    }

    private Kernel[] parts(int output) {
        Set<Kernel> found = new LinkedHashSet<>();
        collect(output, found);
        return found.toArray(Kernel[]::new);
    }

    private void collect(int slot, Set<Kernel> found) {
        PlanNode node = nodeAt[slot];
        if (node == null || !found.add(node.kernel())) {
            return;
        }
        for (int input : node.inputs()) {
            collect(input, found);
        }
        for (int input : node.optional()) {
            collect(input, found);
        }
    }

    /** Compiles a set of built-in kernels. */
    public static Plan of(FeatureSet set) {
        return of(set, KernelRegistry.builtIn());
    }

    /**
     * Compiles a set.
     *
     * @throws io.tidemark.state.feature.expression.ExpressionException when an expression names what is unknown
     */
    public static Plan of(FeatureSet set, KernelRegistry registry) {
        return new Plan(set, registry);
    }

    /** The features that it computes. */
    public FeatureSet set() {
        return set;
    }

    /** Number of features. */
    public int width() {
        return outputs.length;
    }

    /** Ids of the kernels in order of evaluation, those of shared inputs included. */
    public List<String> kernels() {
        return Arrays.stream(nodes).map(PlanNode::id).toList();
    }

    /** What it is given with each bar, in the order of {@link #evaluate(Bar, double[], double[], double[])}. */
    public List<Given> givens() {
        return Arrays.stream(givens).map(PlanGiven::given).toList();
    }

    /** A cold row. */
    public double[] newRow() {
        return new double[scratch.length];
    }

    /** Takes a closed bar into the row and writes the features, NaN where null; false when the bar was refused. */
    public boolean evaluate(Bar bar, double[] row, double[] out) {
        return evaluate(bar, NOTHING, row, out);
    }

    /** The same with what the plan is given, NaN where that is null; an empty array: with nothing. */
    public boolean evaluate(Bar bar, double[] given, double[] row, double[] out) {
        failures.clear();
        Column.read(bar, frame);
        for (int i = 0; i < givens.length; i++) {
            frame[givens[i].slot()] = given.length == 0 ? Double.NaN : given[i];
        }
        if (!isUsable()) {
            Arrays.fill(out, 0, outputs.length, Double.NaN);
            return false;
        }
        row[0]++;
        run(row);
        for (int i = 0; i < outputs.length; i++) {
            out[i] = frame[outputs[i]];
        }
        return true;
    }

    /** What {@link #evaluate} would give for a forming bar; the row stays as it is. */
    public boolean peek(Bar bar, double[] row, double[] out) {
        return peek(bar, NOTHING, row, out);
    }

    /** The same with what the plan is given. */
    public boolean peek(Bar bar, double[] given, double[] row, double[] out) {
        System.arraycopy(row, 0, scratch, 0, scratch.length);
        return evaluate(bar, given, scratch, out);
    }

    /** Kernels that have failed for the first time in a row at the last bar, taken or looked at. */
    public List<KernelFailure> failures() {
        return failures;
    }

    /** True when a feature is null and one of the kernels that it is made of has failed in the row; of a feature with a value: false. */
    public boolean hasFailed(double[] row, double[] values, int feature) {
        if (!Double.isNaN(values[feature])) {
            return false;
        }
        for (Kernel part : parts[feature]) {
            if (part.isOff(row)) {
                return true;
            }
        }
        return false;
    }

    /** Bars taken by the row. */
    public long bars(double[] row) {
        return (long) row[0];
    }

    /** Bars that a cold row needs until the feature's first value, that bar included. */
    public int warmUp(int feature) {
        return warmUps[feature];
    }

    /** Usable bars until the feature's next value is not null for want of history; 0 when it is ready. */
    public int barsUntilReady(double[] row, int feature) {
        return barsUntil(row, outputs[feature]);
    }

    /** True when the feature has had enough bars. */
    public boolean isReady(double[] row, int feature) {
        return barsUntilReady(row, feature) == 0;
    }

    /** The row as versioned bytes: (kernel id, length, memory) one after another, rings as entries of their own. */
    public byte[] save(double[] row) {
        return bytes.save(row);
    }

    /**
     * A row from the bytes of this or another plan: kernels that both have keep their memory bit for bit, new ones start
     * cold, others are dropped.
     *
     * @throws IllegalArgumentException when the bytes are no row or a kernel's memory has another length
     */
    public double[] load(byte[] saved) {
        return bytes.load(saved);
    }

    private void run(double[] row) {
        for (PlanColumn column : columns) {
            column.remember(frame, row);
        }
        int next = 0;
        while (next < nodes.length) {
            next = runFrom(next, row);
        }
    }

    /** Steps the kernels up to the end, or to behind the next that fails: that must not take the others, and the job, with it. */
    private int runFrom(int first, double[] row) {
        int at = first;
        try {
            for (; at < nodes.length; at++) {
                nodes[at].step(frame, row);
            }
            return at;
        } catch (RuntimeException failure) {
            PlanNode node = nodes[at];
            node.kernel().turnOff(row);
            frame[node.out()] = Double.NaN;
            failures.add(new KernelFailure(node.id(), failure.toString()));
            return at + 1;
        }
    }

    private boolean isUsable() {
        boolean usable = true;
        for (int price = Column.OPEN.ordinal(); price <= Column.CLOSE.ordinal(); price++) {
            usable &= Kernel.isUsable(frame[price]);
        }
        return usable;
    }

    private int barsUntil(double[] row, int slot) {
        PlanNode node = nodeAt[slot];
        if (node == null) {
            return 0;
        }
        int inputs = 0;
        for (int input : node.inputs()) {
            inputs = Math.max(inputs, barsUntil(row, input));
        }
        // Nothing has a value before the first bar.
        int own = Math.max(row[0] == 0 ? 1 : 0, node.kernel().missing(row));
        return own + Math.max(0, own == 0 ? inputs : inputs - 1);
    }
}
