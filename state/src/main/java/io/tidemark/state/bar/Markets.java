package io.tidemark.state.bar;

import io.tidemark.state.book.QuoteRoom;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Venues;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import java.util.HashMap;
import java.util.Map;

/** A market plan at work: calendars, lattices and rooms of bars, one each per session, found by instrument. */
public final class Markets implements Venues {

    private final MarketPlan plan;
    private final Map<String, Venue> venues = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();

    private Markets(MarketPlan plan) {
        this.plan = plan;
    }

    /** Builds what the plan describes; calendars are built when first asked for. */
    public static Markets of(MarketPlan plan) {
        return new Markets(plan);
    }

    /** The instrument of this name; a quote side has the scales of its instrument. */
    public Instrument instrument(String name) {
        return known(name).instrument;
    }

    /**
     * The room of bars in which this instrument's records are folded; its hot state remembers it. Null when the plan no
     * longer has the instrument.
     */
    public Bars bars(String name, Slices slices) {
        if (slices.room == null) {
            Listing listing = listing(name);
            slices.room = listing == null ? null : listing.venue.bars;
        }
        return slices.room;
    }

    /** The room in which this instrument's quotes and book are folded; null when the plan no longer has the instrument. */
    public QuoteRoom quotes(String name) {
        Listing listing = listing(name);
        return listing == null ? null : listing.venue.quotes;
    }

    /** The lattice of this instrument's venue. */
    public TimeLattice lattice(String name) {
        return known(name).venue.lattice;
    }

    @Override
    public Standing place(MarketEvent event) {
        Listing listing = listing(event.instrument);
        long millis = event.eventMillis();
        if (listing == null || !listing.venue.lattice.calendar().covers(millis)) {
            return Standing.UNKNOWN;
        }
        if (event instanceof InputBar bar) {
            return place(bar, millis, listing.venue.lattice);
        }
        return listing.venue.isOpen(millis) ? Standing.OPEN : Standing.CLOSED;
    }

    @Override
    public String why(MarketEvent event) {
        Listing listing = listing(event.instrument);
        if (listing == null) {
            return "unknown instrument " + event.instrument;
        }
        Session session = listing.venue.session;
        return "outside the years " + session.firstYear() + "–" + session.lastYear() + " of session " + session.name();
    }

    private static Standing place(InputBar bar, long millis, TimeLattice lattice) {
        long open = lattice.sliceOfBar(millis);
        if (open == TimeLattice.NONE) {
            return Standing.CLOSED;
        }
        if (open * 1_000L != bar.eventMicros) {
            return Standing.MISALIGNED;
        }
        bar.closeMicros = lattice.sliceClose(open) * 1_000L;
        return Standing.OPEN;
    }

    private Listing known(String name) {
        Listing listing = listing(name);
        if (listing == null) {
            throw new IllegalArgumentException("unknown instrument " + name);
        }
        return listing;
    }

    private Listing listing(String name) {
        Listing listing = listings.get(name);
        if (listing == null) {
            Instrument instrument = plan.instrument(name);
            if (instrument == null) {
                return null;
            }
            listing = new Listing(instrument, venue(instrument.session()));
            listings.put(name, listing);
        }
        return listing;
    }

    private Venue venue(String session) {
        return venues.computeIfAbsent(session, name -> new Venue(plan.session(name), plan));
    }

    private record Listing(Instrument instrument, Venue venue) {}

    private static final class Venue {

        private final Session session;
        private final TimeLattice lattice;
        private final Bars bars;
        private final QuoteRoom quotes;
        private long openFrom;
        private long openTo;

        private Venue(Session session, MarketPlan plan) {
            this.session = session;
            SessionCalendar calendar = SessionCalendar.of(session);
            this.lattice = TimeLattice.of(calendar, plan.base(), plan.timeframes(), plan.align());
            this.bars = new Bars(lattice, plan.rules());
            this.quotes = new QuoteRoom(lattice, BarRules.QUIET_DAYS);
        }

        /** Most trades fall into the slice of the one before. */
        private boolean isOpen(long millis) {
            if (openFrom <= millis && millis < openTo) {
                return true;
            }
            long open = lattice.sliceOpen(millis);
            if (open == TimeLattice.NONE) {
                return false;
            }
            openFrom = open;
            openTo = lattice.sliceClose(open);
            return true;
        }
    }
}
