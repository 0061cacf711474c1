package io.tidemark.connectors.simulator;

import io.tidemark.state.macro.BusinessDays;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.macro.MacroSeries;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Decimals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A seeded macro stream. Each series has a generator of its own, so a series more changes none of the others; its values come
 * when the registry says, up to an hour later, or days later by the faults.
 */
public final class SimulatedMacro {

    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final double PULL = 0.02;

    private final MacroSpec spec;
    private final MacroRegistry registry;

    /** The stream of a specification. */
    public SimulatedMacro(MacroSpec spec) {
        this.spec = spec;
        this.registry = spec.catalog().registry();
    }

    /**
     * All values in the order of their receipt.
     *
     * @throws IllegalArgumentException for a series that does not exist, or whose values do not come by a calendar
     */
    public List<MacroValue> values() {
        List<MacroValue> values = new ArrayList<>();
        spec.paths().forEach(path -> walk(path, values));
        values.sort(Comparator.comparingLong(MacroValue::receivedMicros)
                .thenComparing(MacroValue::series)
                .thenComparingInt(MacroValue::valueDate));
        return values;
    }

    private void walk(MacroSpec.Path path, List<MacroValue> into) {
        MacroSeries series = registry.find(path.series());
        if (series.perInstrument() || series.lagDays() == MacroSeries.NO_LAG) {
            throw new IllegalArgumentException(
                    "series " + series.id() + " has no walk: its values come by no calendar");
        }
        SplitMix64 random = new SplitMix64(SplitMix64.seedOf(spec.seed(), series.id()));
        double share = 0;
        for (int date = spec.firstDate(); date <= spec.lastDate(); date++) {
            if (!isDated(series, date)) {
                continue;
            }
            share += path.volatility() * random.nextNormal() - PULL * share;
            if (registry.publicationMicros(series, date) != MacroRegistry.NONE) {
                publish(new Due(path, series, date, path.level() * StrictMath.exp(share)), random, into);
            }
        }
    }

    /** True for business days, and for the last day of a month or quarter. */
    private boolean isDated(MacroSeries series, int date) {
        BusinessDays days = registry.days(series);
        if (series.frequency() == MacroFrequency.DAILY || series.frequency() == MacroFrequency.EVENT) {
            return days.contains(date);
        }
        LocalDate next = LocalDate.ofEpochDay(date + 1L);
        boolean quarterEnds = (next.getMonthValue() - 1) % 3 == 0;
        return next.getDayOfMonth() == 1 && (series.frequency() == MacroFrequency.MONTHLY || quarterEnds);
    }

    /** A value before anything has happened to it. */
    private record Due(MacroSpec.Path path, MacroSeries series, int date, double level) {

        MacroValue received(long micros, double at) {
            double unit = 1;
            for (int i = 0; i < path.digits(); i++) {
                unit *= 10;
            }
            double value = Decimals.toDouble(Math.round(at * unit), path.digits());
            return MacroValue.of(series.id(), "", date, micros, value);
        }
    }

    /** Draws the same numbers whatever the shares are, so that a fault more moves no value. */
    private void publish(Due due, SplitMix64 random, List<MacroValue> into) {
        MacroFaults faults = spec.faults();
        long delay = random.nextLong(HOUR_MICROS);
        boolean missing = random.chance(faults.missing());
        boolean late = random.chance(faults.late());
        long lateDays = 1 + random.nextLong(3);
        boolean revised = random.chance(faults.revised());
        long revisedDays = 1 + random.nextLong(20);
        double by = (random.nextDouble() - 0.5) * due.path().volatility();
        boolean repeated = random.chance(faults.repeated());
        if (missing) {
            return;
        }
        long published =
                registry.publicationMicros(due.series(), due.date()) + delay + (late ? lateDays * DAY_MICROS : 0);
        into.add(due.received(published, due.level()));
        if (repeated) {
            into.add(due.received(published + HOUR_MICROS, due.level()));
        }
        if (revised) {
            into.add(due.received(published + revisedDays * DAY_MICROS, due.level() * (1 + by)));
        }
    }
}
