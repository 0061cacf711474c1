package io.tidemark.state.feature.ema;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.SavedMemory;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.name.NearestName;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Every period over every daily-and-longer timeframe of a session, in five alignments. Fed with all bars that close at one
 * instant, it sends the rows of that day: a canonical row where a bar closes, else a preview. Canonical and synthetic bars
 * are closes; preview and partial ones are not. It has scratch space, so one lattice belongs to one thread.
 */
public final class EmaLattice {

    private static final String DAY = "1D";

    private final EmaSeries[] series;
    private final Map<String, Integer> byBar = new HashMap<>();
    private final double[] closes;

    /**
     * A lattice over the timeframes of a session.
     *
     * @param tfDays nominal days of a timeframe, by name
     * @throws IllegalArgumentException when the configuration names a timeframe that is not among them
     */
    public EmaLattice(EmaConfig config, List<String> timeframes, ToIntFunction<String> tfDays) {
        for (String wanted : config.timeframes()) {
            if (!timeframes.contains(wanted)) {
                throw new IllegalArgumentException("ema.timeframes: unknown timeframe '" + wanted + "'"
                        + NearestName.suggestion(wanted, timeframes));
            }
        }
        List<EmaSeries> all = new ArrayList<>();
        for (EmaAlignment alignment : config.alignments()) {
            for (String timeframe : config.timeframes().isEmpty() ? timeframes : config.timeframes()) {
                if (alignment.takes(timeframe)) {
                    all.add(series(alignment, timeframe, tfDays.applyAsInt(timeframe), config));
                }
            }
        }
        this.series = all.toArray(new EmaSeries[0]);
        this.closes = new double[series.length];
        Arrays.fill(closes, Double.NaN);
        for (int i = 0; i < series.length; i++) {
            if (series[i] instanceof BarEmaSeries) {
                byBar.put(series[i].timeframe(), i);
            }
        }
    }

    private static EmaSeries series(EmaAlignment alignment, String timeframe, int tfDays, EmaConfig config) {
        return switch (alignment) {
            case DAILY -> new DayEmaSeries(alignment, timeframe, 1, config);
            case MULTI_TF_V2 -> new DayEmaSeries(alignment, timeframe, tfDays, config);
            case MULTI_TF, MULTI_TF_CAL, MULTI_TF_CAL_ANCHOR -> new BarEmaSeries(alignment, timeframe, tfDays, config);
        };
    }

    /** True when bars of this timeframe change the memory. */
    public boolean reads(String timeframe) {
        return series.length > 0 && (timeframe.equals(DAY) || byBar.containsKey(timeframe));
    }

    /** Names of the series, such as {@code multi_tf/7D}, in order of their rows. */
    public List<String> ids() {
        return Arrays.stream(series).map(EmaSeries::id).toList();
    }

    /** The memory of an instrument that was never seen. */
    public EmaMemory newMemory() {
        return new EmaMemory(Arrays.stream(series).map(EmaSeries::newRow).toArray(double[][]::new));
    }

    /** Takes the bars that close at one instant and sends the rows of that day; nothing when no day or longer closes. */
    public void update(ClosedBars closed, EmaMemory memory, Consumer<EmaRow> out) {
        double daily = Double.NaN;
        boolean any = false;
        for (Bar bar : closed.bars()) {
            if (isClose(bar)) {
                Integer index = byBar.get(bar.timeframe());
                if (index != null) {
                    closes[index] = bar.close();
                    any = true;
                }
                if (bar.timeframe().equals(DAY)) {
                    daily = bar.close();
                    any = true;
                }
            }
        }
        if (any) {
            update(new EmaDay(closed.instrument(), closed.time(), daily, out), memory);
        }
    }

    private void update(EmaDay day, EmaMemory memory) {
        for (int i = 0; i < series.length; i++) {
            if (series[i].takes(day, closes[i])) {
                series[i].update(day, closes[i], memory.write(i));
            }
            closes[i] = Double.NaN;
        }
    }

    private static boolean isClose(Bar bar) {
        return (bar.kind() == BarKind.CANONICAL || bar.kind() == BarKind.SYNTHETIC) && Kernel.isUsable(bar.close());
    }

    /** The memory as versioned bytes: per series its counter, then (period, cell) one after another. */
    public byte[] save(EmaMemory memory) {
        SavedMemory saved = new SavedMemory();
        for (int i = 0; i < series.length; i++) {
            double[] row = memory.read(i);
            int[] periods = series[i].periods;
            double[] entry = new double[1 + periods.length * (1 + EmaSeries.CELL)];
            entry[0] = row[0];
            for (int period = 0; period < periods.length; period++) {
                int at = 1 + period * (1 + EmaSeries.CELL);
                entry[at] = periods[period];
                System.arraycopy(row, EmaSeries.cell(period), entry, at + 1, EmaSeries.CELL);
            }
            saved.put(series[i].id(), entry, 0, entry.length);
        }
        return saved.toBytes();
    }

    /**
     * The memory from bytes of this or another lattice: series and periods that both have are kept bit for bit, new ones
     * start cold.
     */
    public EmaMemory load(byte[] bytes) {
        SavedMemory saved = SavedMemory.of(bytes);
        double[][] rows = new double[series.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = series[i].newRow();
            ByteBuffer entry = saved.get(series[i].id());
            if (entry != null) {
                load(entry, series[i].periods, rows[i]);
            }
        }
        return new EmaMemory(rows);
    }

    private static void load(ByteBuffer entry, int[] periods, double[] row) {
        row[0] = entry.getDouble();
        while (entry.hasRemaining()) {
            double period = entry.getDouble();
            for (int cell = 0; cell < EmaSeries.CELL; cell++) {
                double value = entry.getDouble();
                for (int i = 0; i < periods.length; i++) {
                    if (periods[i] == period) {
                        row[EmaSeries.cell(i) + cell] = value;
                    }
                }
            }
        }
    }
}
