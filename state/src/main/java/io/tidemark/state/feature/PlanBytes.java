package io.tidemark.state.feature;

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
            saved.put(node.id(), row, node.kernel().offset(), node.kernel().size());
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
        copy(saved, HEADER, row, 0, Plan.HEADER);
        for (PlanNode node : nodes) {
            copy(saved, node.id(), row, node.kernel().offset(), node.kernel().size());
        }
        for (Window window : windows) {
            ByteBuffer values = saved.get(window.id());
            while (values != null && values.hasRemaining()) {
                window.push(row, values.getDouble());
            }
        }
        return row;
    }

    private static void copy(SavedMemory saved, String id, double[] row, int at, int size) {
        ByteBuffer memory = saved.get(id);
        if (memory == null) {
            return;
        }
        if (memory.remaining() != size * Double.BYTES) {
            throw new IllegalArgumentException("saved memory of " + id + " has " + memory.remaining() / Double.BYTES
                    + " doubles, the kernel has " + size + ": a kernel with another memory needs another id");
        }
        memory.asDoubleBuffer().get(row, at, size);
    }
}
