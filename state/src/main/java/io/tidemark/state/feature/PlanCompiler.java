package io.tidemark.state.feature;

import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns expressions into kernels, inputs before users, each meaning once; then lays out the row, rings last. */
final class PlanCompiler {

    private final KernelRegistry registry;
    private final Map<String, Integer> slots = new TreeMap<>();
    private final Map<Integer, Window> windows = new TreeMap<>();
    private final List<PlanNode> nodes = new ArrayList<>();
    private int rowSize = Plan.HEADER;

    PlanCompiler(KernelRegistry registry) {
        this.registry = registry;
    }

    /** Slot of an expression, compiled when it is new. */
    int slot(String expression) {
        return slot(registry.resolve(FeatureExpression.parse(expression)));
    }

    List<PlanNode> nodes() {
        return nodes;
    }

    /** Places the rings; by slot, null where nobody looks back. */
    Window[] placeWindows() {
        Window[] bySlot = new Window[Column.COUNT + nodes.size()];
        for (Map.Entry<Integer, Window> window : windows.entrySet()) {
            bySlot[window.getKey()] = window.getValue();
            rowSize = window.getValue().place(rowSize);
        }
        return bySlot;
    }

    int rowSize() {
        return rowSize;
    }

    private int slot(Input input) {
        if (input instanceof Column column) {
            return column.ordinal();
        }
        Integer known = slots.get(input.id());
        return known != null ? known : compile((KernelCall) input);
    }

    private int compile(KernelCall call) {
        Wires wires = new Wires(call);
        Kernel kernel = call.type().constructor().apply(wires);
        int out = Column.COUNT + nodes.size();
        int[] inputs = wires.inputs();
        int before = 1;
        for (int input : inputs) {
            before = Math.max(before, warmUpBars(input));
        }
        nodes.add(new PlanNode(call.id(), kernel, inputs, out, before + kernel.warmUp() - 1));
        slots.put(call.id(), out);
        return out;
    }

    int warmUpBars(int slot) {
        return slot < Column.COUNT ? 1 : nodes.get(slot - Column.COUNT).warmUpBars();
    }

    private String id(int slot) {
        return slot < Column.COUNT
                ? Column.values()[slot].id()
                : nodes.get(slot - Column.COUNT).id();
    }

    private final class Wires implements Wiring {

        private final KernelCall call;
        private int[] inputs = new int[0];

        Wires(KernelCall call) {
            this.call = call;
        }

        int[] inputs() {
            return inputs;
        }

        @Override
        public int source(String parameter) {
            return read(slot(call.argument(parameter).input()));
        }

        @Override
        public String expression(String parameter) {
            return call.argument(parameter).input().id();
        }

        @Override
        public int use(String expression) {
            return read(slot(expression));
        }

        @Override
        public int whole(String parameter) {
            return (int) call.argument(parameter).number();
        }

        @Override
        public double number(String parameter) {
            return call.argument(parameter).number();
        }

        @Override
        public String choice(String parameter) {
            return call.argument(parameter).word();
        }

        @Override
        public Window window(int slot, int length) {
            Window window = windows.computeIfAbsent(slot, fresh -> new Window(id(fresh)));
            window.atLeast(length);
            return window;
        }

        @Override
        public int reserve(int doubles) {
            rowSize += doubles;
            return rowSize - doubles;
        }

        /** A kernel is called only when all of its inputs are usable. */
        private int read(int slot) {
            if (Arrays.stream(inputs).noneMatch(known -> known == slot)) {
                inputs = Arrays.copyOf(inputs, inputs.length + 1);
                inputs[inputs.length - 1] = slot;
            }
            return slot;
        }
    }
}
