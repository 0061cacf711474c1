package io.tidemark.state.time;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which nodes a lattice has, under which names they leave, and who feeds whom. */
final class LatticePlan {

    private static final int BASE = 0;
    private static final long SECOND = 1_000L;

    private final Align align;
    private final List<Boundary> boundaries;
    private final List<List<Timeframe>> names;
    private final int[] parents;
    private final String intradaySuffix;

    private LatticePlan(SessionCalendar calendar, Map<Boundary, SortedSet<Timeframe>> nodes, Align align) {
        this.align = align;
        this.boundaries = List.copyOf(nodes.keySet());
        this.names = nodes.values().stream().map(List::copyOf).toList();
        this.parents = new int[boundaries.size()];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = feederOf(node);
        }
        // Where the session opens at 00:00 both grids are the same.
        this.intradaySuffix = align == Align.CLOCK && calendar.openOnClock() != 0 ? "_CLOCK" : "";
    }

    static LatticePlan of(SessionCalendar calendar, Timeframe base, List<Timeframe> wanted, Align align) {
        Session session = calendar.session();
        Boundary slice = Boundary.of(base, session);
        boolean intraday = slice.kind() == Boundary.Kind.INTRADAY;
        if (!intraday && !slice.equals(Boundary.ONE_DAY)) {
            throw new IllegalArgumentException("base slice " + base + ": it must be 1D or shorter");
        }
        Map<Boundary, SortedSet<Timeframe>> nodes = new TreeMap<>(Boundary.byLength(session));
        nodes.put(slice, new TreeSet<>());
        for (Timeframe timeframe : wanted) {
            Boundary rule = Boundary.of(timeframe, session);
            if (rule.kind() != Boundary.Kind.INTRADAY) {
                nodes.computeIfAbsent(Boundary.ONE_DAY, day -> new TreeSet<>());
            } else if (!intraday || rule.count() % slice.count() != 0) {
                throw new IllegalArgumentException(misfit(session, base, timeframe));
            }
            nodes.computeIfAbsent(rule, node -> new TreeSet<>()).add(timeframe);
        }
        return new LatticePlan(calendar, nodes, align);
    }

    private static String misfit(Session session, Timeframe base, Timeframe timeframe) {
        String start = "timeframe " + timeframe + " of session " + session.name() + ": ";
        if (!base.isIntraday()) {
            return start + "the input has one bar a day, nothing shorter can be made of it";
        }
        int step = base.seconds();
        int count = Math.max(1, Math.round((float) timeframe.seconds() / step));
        return start + "it is no multiple of the base slice " + base + "; the nearest one is " + nameOf(count * step);
    }

    private static String nameOf(int seconds) {
        return seconds % 3_600 == 0 ? seconds / 3_600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private int feederOf(int node) {
        for (int feeder = node - 1; feeder >= BASE; feeder--) {
            if (boundaries.get(feeder).feeds(boundaries.get(node))) {
                return feeder;
            }
        }
        if (node != BASE) {
            throw new IllegalStateException(boundaries.get(node) + " is fed by nothing");
        }
        return -1;
    }

    int size() {
        return parents.length;
    }

    Boundary boundary(int node) {
        return boundaries.get(node);
    }

    int parent(int node) {
        return parents[node];
    }

    List<Timeframe> names(int node) {
        return names.get(node);
    }

    String id(int node) {
        Boundary boundary = boundaries.get(node);
        return boundary.kind() == Boundary.Kind.INTRADAY ? boundary.id() + intradaySuffix : boundary.id();
    }

    SliceGrid grid(int node, SessionCalendar calendar) {
        return new SliceGrid(calendar, boundaries.get(node).count() * SECOND, align);
    }
}
