package io.tidemark.connectors.simulator;

import io.tidemark.connectors.codec.JsonLogText;
import io.tidemark.state.market.Trade;

/** Makes lines that no codec can accept out of good trades. */
final class BadLine {

    private static final int PRICE_COLUMN = 4;
    private static final String BELOW_ZERO = "-1.5";
    private static final String WORD = "abc";

    /** What is wrong with a line, in whatever format it is written. */
    enum Flaw {
        NOISE,
        NEGATIVE_PRICE,
        WORD_AS_PRICE,
        CUT;

        private static final Flaw[] ALL = values();
    }

    private BadLine() {}

    /** Makes a trade a bad record: draws what is wrong and gives it the text of its line in CSV. */
    static void spoil(SimulatedRecord trade, SplitMix64 random) {
        String line = TradeLine.append(new StringBuilder(), trade).toString();
        trade.kind = SimulatedRecord.Kind.BAD;
        trade.flaw = Flaw.ALL[(int) random.nextLong(Flaw.ALL.length)];
        trade.raw = switch (trade.flaw) {
            case NOISE -> "@@" + Long.toHexString(random.nextLong());
            case NEGATIVE_PRICE -> withPrice(line, BELOW_ZERO);
            case WORD_AS_PRICE -> withPrice(line, WORD);
            // Cut within the first half: at least one column is missing altogether.
            case CUT -> line.substring(0, 2 + (int) random.nextLong(line.length() / 2 - 2));
        };
    }

    private static String withPrice(String line, String price) {
        int from = 0;
        for (int column = 0; column < PRICE_COLUMN; column++) {
            from = line.indexOf(',', from) + 1;
        }
        return line.substring(0, from) + price + line.substring(line.indexOf(',', from));
    }

    /** The text of a bad record's line in JSON: the same flaw. */
    static String json(SimulatedRecord bad) {
        String good = JsonLogText.append(new StringBuilder(), bad.into(new Trade()), bad.instrument)
                .toString();
        return switch (bad.flaw) {
            case NOISE -> bad.raw;
            case NEGATIVE_PRICE -> good.replaceFirst("\"price\":\"[^\"]*", "\"price\":\"" + BELOW_ZERO);
            case WORD_AS_PRICE -> good.replaceFirst("\"price\":\"[^\"]*", "\"price\":\"" + WORD);
            // JSON is wordier, so half a line of CSV is less than half of it.
            case CUT -> good.substring(0, bad.raw.length());
        };
    }
}
