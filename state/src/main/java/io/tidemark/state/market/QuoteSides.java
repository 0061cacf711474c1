package io.tidemark.state.market;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A quote as price events of up to three instruments: {@code NAME#bid}, {@code NAME#ask} and, where both sides are there,
 * {@code NAME#mid} (half-even at the price scale). Reuses its events; one per quote is primary.
 */
public final class QuoteSides {

    private final Map<String, String[]> names = new HashMap<>();
    private final Trade side = new Trade();

    /** Hands each side to {@code out}, which must not keep it. */
    public void split(Quote quote, Consumer<? super Trade> out) {
        String[] sides = names.computeIfAbsent(
                quote.instrument, name -> new String[] {name + "#bid", name + "#ask", name + "#mid"});
        boolean first = true;
        if (quote.bid != 0) {
            out.accept(side(quote, sides[0], quote.bid, first));
            first = false;
        }
        if (quote.ask != 0) {
            out.accept(side(quote, sides[1], quote.ask, first));
        }
        if (quote.bid != 0 && quote.ask != 0) {
            out.accept(side(quote, sides[2], middle(quote.bid, quote.ask), false));
        }
    }

    private Trade side(Quote quote, String name, long price, boolean primary) {
        side.copyCommon(quote);
        side.instrument = name;
        side.price = price;
        side.size = 0;
        side.aggressor = Side.UNKNOWN;
        side.quoted = true;
        side.pricing = true;
        side.primary = primary && quote.primary;
        return side;
    }

    private static long middle(long bid, long ask) {
        long floor = (bid & ask) + ((bid ^ ask) >> 1);
        boolean half = ((bid ^ ask) & 1) != 0;
        return half && (floor & 1) != 0 ? floor + 1 : floor;
    }
}
