package io.tidemark.state.bar;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * All that turns trades into bars, as data: the sessions, the instruments ({@code fallback} stands for every other name;
 * null when unknown names are errors), the timeframes with their base slice, and the rules.
 */
public record MarketPlan(
        List<Session> sessions,
        Map<String, Instrument> instruments,
        Instrument fallback,
        List<Timeframe> timeframes,
        Timeframe base,
        Align align,
        BarRules rules)
        implements Serializable {

    /** The instrument of this name, its own or that of its quotes; null when neither it nor a fallback is known. */
    public Instrument instrument(String name) {
        Instrument found = instruments.get(name);
        if (found == null) {
            found = instruments.getOrDefault(Instrument.base(name), fallback);
        }
        return found == null ? null : new Instrument(name, found.session(), found.priceScale(), found.sizeScale());
    }

    /**
     * The session of this name.
     *
     * @throws IllegalArgumentException when the plan has none
     */
    public Session session(String name) {
        return sessions.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown session " + name));
    }

    /** The same plan in which names that are not listed are errors. */
    public MarketPlan withoutFallback() {
        return new MarketPlan(sessions, instruments, null, timeframes, base, align, rules);
    }
}
