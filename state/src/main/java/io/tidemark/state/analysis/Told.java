package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.macro.MacroDay;
import io.tidemark.state.macro.MacroLog;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.time.SessionCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** All that the instruments of a task have been told of others and of macro series, until nobody can ask for it any more. */
public final class Told implements Sides {

    private static final long MICROS = 1_000L;

    private final List<SessionCalendar> calendars;
    private final MacroRegistry registry;
    private final int macroDates;
    private Reference reference = new Reference();

    /** Null where no feature reads macro series. */
    private MacroLog macro;

    /** When more can be forgotten than the last time: somebody's day opens or closes. */
    private long nextDayMillis = Long.MIN_VALUE;

    /** Nothing told yet to the instruments of this market, whose features are those of the plan. */
    public Told(MarketPlan market, AnalysisPlan plan) {
        int dates = ReferencePlan.of(plan).macroDates();
        this.calendars = dates == 0
                ? List.of()
                : market.sessions().stream().map(SessionCalendar::of).toList();
        this.registry = dates == 0 ? null : plan.macro().registry();
        this.macroDates = Math.max(dates, MacroLog.DEPTH);
        this.macro = registry == null ? null : MacroLog.opening(registry, macroDates);
    }

    private Told(Told of) {
        this.calendars = of.calendars;
        this.registry = of.registry;
        this.macroDates = of.macroDates;
    }

    /** The same by way of its bytes; both may go on. */
    public Told copy() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes));
            Told copy = new Told(this);
            copy.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            return copy;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes what is told; of macro values nothing when no feature reads them. */
    public void add(SideInput told) {
        if (told.bars() != null) {
            reference.add(told.bars());
        } else if (macro != null) {
            macro.add(told.macro());
        }
    }

    @Override
    public Bar bar(String instrument, String timeframe, long closeTime) {
        return reference.bar(instrument, timeframe, closeTime);
    }

    @Override
    public MacroLog macro() {
        return macro;
    }

    /** Drops what nobody can ask for once all bars up to an instant are done with. */
    public void forget(long through) {
        reference.forget(through);
        if (macro != null && through >= nextDayMillis) {
            forgetDays(through);
        }
    }

    /**
     * The slowest venue decides: its day has the earliest open. Before that opens, what it is going to see may still come: over
     * a night or a weekend nothing is forgotten.
     */
    private void forgetDays(long through) {
        MacroDay oldest = null;
        long next = Long.MAX_VALUE;
        for (SessionCalendar calendar : calendars) {
            int day = calendar.dayFrom(through);
            if (day == calendar.days()) {
                continue;
            }
            long open = calendar.open(day);
            next = Math.min(next, open > through ? open : calendar.close(day));
            if (oldest == null || open * MICROS < oldest.openMicros()) {
                oldest = MacroDay.of(calendar, day);
            }
        }
        if (oldest != null && oldest.openMicros() <= through * MICROS) {
            macro.forget(oldest);
        }
        nextDayMillis = next;
    }

    /** Writes it: bars, then macro values where there are any. */
    public void write(DataOutput out) throws IOException {
        reference.write(out);
        out.writeBoolean(macro != null);
        if (macro != null) {
            macro.writeTo(out);
        }
    }

    /** Takes over what {@link #write} wrote; of macro values nothing when no feature reads them any more. */
    public void read(DataInput in) throws IOException {
        reference = Reference.read(in);
        if (in.readBoolean() && registry != null) {
            macro = MacroLog.readFrom(in, registry, macroDates);
        }
    }
}
