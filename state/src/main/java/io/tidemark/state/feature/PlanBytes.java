package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Window;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Saved rows of a plan. Entries: {@code bars} (the header), each kernel's slice under its id, each ring under
 * {@code ring(input)} with its values oldest first, so that neither order nor ring length of the plan matter.
 */
final class PlanBytes {

    private static final String HEADER = "bars";

    private final PlanNode[] nodes;
    private final List<Window> windows = new ArrayList<>();
    private final int rowSize;

    PlanBytes(PlanNode[] nodes, Window[] bySlot, int rowSize) {
        this.nodes = nodes;
        this.rowSize = rowSize;
        for (Window window : bySlot) {
            if (window != null) {
                windows.add(window);
            }
        }
    }

    byte[] save(double[] row) {
        SavedMemory saved = new SavedMemory();
        saved.put(HEADER, row, 0, Plan.HEADER);
        for (PlanNode node : nodes) {
            save(node, row, saved);
        }
        for (Window window : windows) {
            double[] values = new double[window.held(row)];
            for (int i = 0; i < values.length; i++) {
                values[i] = window.get(row, values.length - 1 - i);
            }
            saved.put(window.id(), values, 0, values.length);
        }
        return saved.toBytes();
    }

    double[] load(byte[] bytes) {
        SavedMemory saved = SavedMemory.of(bytes);
        double[] row = new double[rowSize];
        ByteBuffer bars = saved.get(HEADER);
        if (bars != null) {
            copy(bars, HEADER, row, 0, Plan.HEADER, Plan.HEADER);
        }
        for (PlanNode node : nodes) {
            load(node, saved, row);
        }
        for (Window window : windows) {
            ByteBuffer values = longest(window, saved);
            while (values != null && values.hasRemaining()) {
                window.push(row, values.getDouble());
            }
        }
        return row;
    }

    /** What remembers nothing has an entry only once it has failed. */
    private static void save(PlanNode node, double[] row, SavedMemory saved) {
        Kernel kernel = node.kernel();
        if (kernel.size() > 0) {
            saved.put(node.id(), row, kernel.offset(), kernel.size());
        } else if (kernel.isOff(row)) {
            saved.put(node.id(), new double[] {Kernel.OFF}, 0, 1);
        }
    }

    private static void load(PlanNode node, SavedMemory saved, double[] row) {
        Kernel kernel = node.kernel();
        ByteBuffer memory = saved.get(node.id());
        if (memory == null) {
            return;
        }
        if (kernel.size() > 0) {
            copy(memory, node.id(), row, kernel.offset(), kernel.size(), kernel.formerSize());
        } else if (memory.hasRemaining() && memory.getDouble() == Kernel.OFF) {
            kernel.turnOff(row);
        }
    }

    /** What has two names had two rings once. */
    private static ByteBuffer longest(Window window, SavedMemory saved) {
        ByteBuffer longest = saved.get(window.id());
        for (String other : window.others()) {
            ByteBuffer values = saved.get(other);
            if (longest == null || values != null && values.remaining() > longest.remaining()) {
                longest = values;
            }
        }
        return longest;
    }

    private static void copy(ByteBuffer memory, String id, double[] row, int at, int size, int formerSize) {
        int doubles = memory.remaining() / Double.BYTES;
        if (doubles != size && doubles != formerSize) {
            throw new IllegalArgumentException("saved memory of " + id + " has " + doubles + " doubles, the kernel has "
                    + size + ": a kernel with another memory needs another id");
        }
        memory.asDoubleBuffer().get(row, at, size);
    }
}
