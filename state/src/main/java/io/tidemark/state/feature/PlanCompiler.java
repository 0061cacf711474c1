package io.tidemark.state.feature;

import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Mark;
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

    /** Slots of what has two names, by the other name. */
    private final Map<String, Integer> aliases = new TreeMap<>();

    private final List<PlanNode> nodes = new ArrayList<>();
    private final List<PlanGiven> givens = new ArrayList<>();

    /** By slot: what is in it, and the bars until its first value. */
    private final List<String> ids = new ArrayList<>(Column.IDS);

    private final List<Integer> warmUps = new ArrayList<>();
    private int rowSize = Plan.HEADER;
    private int marks;
    private int markAt;

    PlanCompiler(KernelRegistry registry) {
        this.registry = registry;
        Column.IDS.forEach(column -> warmUps.add(1));
    }

    /** Slot of an expression, compiled when it is new. */
    int slot(String expression) {
        return slot(expression, null);
    }

    /** The same of another instrument, null for the bar's own. */
    private int slot(String expression, String instrument) {
        return slot(registry.resolve(FeatureExpression.parse(expression)), instrument);
    }

    List<PlanNode> nodes() {
        return nodes;
    }

    List<PlanGiven> givens() {
        return givens;
    }

    int slots() {
        return ids.size();
    }

    int warmUpBars(int slot) {
        return warmUps.get(slot);
    }

    /** Places the rings, once; by slot, null where nobody looks back. */
    Window[] placeWindows() {
        Window[] bySlot = new Window[ids.size()];
        aliases.forEach((id, slot) -> windows.computeIfPresent(slot, (same, window) -> window.also(id)));
        for (Map.Entry<Integer, Window> window : windows.entrySet()) {
            bySlot[window.getKey()] = window.getValue();
            rowSize = window.getValue().place(rowSize);
        }
        return bySlot;
    }

    int rowSize() {
        return rowSize;
    }

    private int slot(Input input, String instrument) {
        if (input instanceof Elsewhere there) {
            return there.isTimeframe()
                    ? given(new Given.OtherTimeframe(idAt(there.input(), instrument), there.place()))
                    : slot(there.input(), there.place());
        }
        if (input instanceof Column column) {
            return instrument == null ? column.ordinal() : given(new Given.OtherInstrument(column, instrument));
        }
        if (input instanceof Given given) {
            if (instrument != null && given instanceof QuoteColumn) {
                throw new IllegalArgumentException(
                        "'" + idAt(given, instrument) + "': of other instruments bars are read, not quotes");
            }
            return given(given);
        }
        KernelCall call = (KernelCall) input;
        Integer known = slots.get(idAt(call, instrument));
        return known != null ? known : compile(call, instrument);
    }

    private static String idAt(Input input, String instrument) {
        return instrument == null ? input.id() : input.id() + "@" + instrument;
    }

    private int given(Given given) {
        Integer known = slots.get(given.id());
        if (known != null) {
            return known;
        }
        int slot = place(given.id(), 1);
        givens.add(new PlanGiven(given, slot));
        return slot;
    }

    private int compile(KernelCall call, String instrument) {
        Wires wires = new Wires(call, instrument);
        Kernel kernel = call.type().constructor().apply(wires);
        String id = idAt(call, instrument);
        if (kernel instanceof Alias alias) {
            slots.put(id, alias.slot());
            aliases.put(id, alias.slot());
            return alias.slot();
        }
        int out = place(id, wires.before + kernel.warmUp() - 1);
        nodes.add(new PlanNode(id, kernel, wires.inputs, wires.optional, out, null));
        return out;
    }

    private int place(String id, int warmUp) {
        int slot = ids.size();
        ids.add(id);
        warmUps.add(warmUp);
        slots.put(id, slot);
        return slot;
    }

    private final class Wires implements Wiring {

        private final KernelCall call;
        private final String instrument;
        private int[] inputs = new int[0];
        private int[] optional = new int[0];

        /** Bars until all that it reads has had a value. */
        private int before = 1;

        Wires(KernelCall call, String instrument) {
            this.call = call;
            this.instrument = instrument;
        }

        @Override
        public int source(String parameter) {
            return read(slot(call.argument(parameter).input(), instrument));
        }

        @Override
        public int optional(String parameter) {
            int slot = slot(call.argument(parameter).input(), instrument);
            before = Math.max(before, warmUpBars(slot));
            optional = with(optional, slot);
            return slot;
        }

        @Override
        public String expression(String parameter) {
            return call.argument(parameter).input().id();
        }

        @Override
        public int use(String expression) {
            return read(slot(expression, instrument));
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
            Window window = windows.computeIfAbsent(slot, fresh -> new Window(ids.get(fresh)));
            window.atLeast(length);
            return window;
        }

        @Override
        public int reserve(int doubles) {
            rowSize += doubles;
            return rowSize - doubles;
        }

        @Override
        public Mark mark() {
            int place = marks++ % Mark.PER_DOUBLE;
            if (place == 0) {
                markAt = reserve(1);
            }
            return new Mark(markAt, place);
        }

        /** A kernel is called only when all of its inputs are usable. */
        private int read(int slot) {
            before = Math.max(before, warmUpBars(slot));
            inputs = with(inputs, slot);
            return slot;
        }

        private static int[] with(int[] slots, int slot) {
            if (Arrays.stream(slots).anyMatch(known -> known == slot)) {
                return slots;
            }
            int[] more = Arrays.copyOf(slots, slots.length + 1);
            more[slots.length] = slot;
            return more;
        }
    }
}
