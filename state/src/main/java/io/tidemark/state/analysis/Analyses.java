package io.tidemark.state.analysis;

import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.ema.EmaLattice;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An analysis plan at work: one room per session and choice of strategies, found by instrument. */
public final class Analyses {

    private final MarketPlan market;
    private final AnalysisPlan plan;
    private final Map<String, Analysis> byInstrument = new HashMap<>();
    private final Map<Choice, Analysis> byChoice = new HashMap<>();

    private static final Analysis NOTHING = new Analysis(new Rooms(AnalysisPlan.none(), List.of(), null, null));

    /** What two instruments must have in common to share a room. */
    private record Choice(String session, List<AnalysisPlan.Play> plays) {}

    private Analyses(MarketPlan market, AnalysisPlan plan) {
        this.market = market;
        this.plan = plan;
    }

    /** The rooms for the instruments, sessions and timeframes of a market; each is compiled when first asked for. */
    public static Analyses of(MarketPlan market, AnalysisPlan plan) {
        return new Analyses(market, plan);
    }

    /**
     * The room of an instrument; one that the market does not have any more is asked nothing.
     *
     * @throws IllegalArgumentException when the plan does not compile
     */
    public Analysis analysis(String instrument) {
        Analysis known = byInstrument.get(instrument);
        if (known == null) {
            known = find(instrument);
            byInstrument.put(instrument, known);
        }
        return known;
    }

    private Analysis find(String name) {
        Instrument instrument = market.instrument(name);
        if (instrument == null) {
            return NOTHING;
        }
        List<AnalysisPlan.Play> plays =
                plan.strategies().stream().filter(play -> isAsked(play, name)).toList();
        return byChoice.computeIfAbsent(new Choice(instrument.session(), plays), this::compile);
    }

    private static boolean isAsked(AnalysisPlan.Play play, String name) {
        List<String> asked = play.instruments();
        return asked.isEmpty() || asked.contains(name) || asked.contains(Instrument.base(name));
    }

    private Analysis compile(Choice choice) {
        Session session = market.session(choice.session());
        return new Analysis(new Rooms(plan, choice.plays(), lattice(session), session));
    }

    private EmaLattice lattice(Session session) {
        if (plan.ema() == null) {
            return null;
        }
        List<String> names = market.timeframes().stream().map(Timeframe::name).toList();
        return new EmaLattice(plan.ema(), names, name -> Timeframe.of(name).tfDays(session));
    }
}
