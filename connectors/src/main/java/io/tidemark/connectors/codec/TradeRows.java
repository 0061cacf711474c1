package io.tidemark.connectors.codec;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Trades: a price, a size, and what else the file knows. */
final class TradeRows implements Rows {

    private final long excludedConditions;
    private final MessageDigest sha256;

    TradeRows(long excludedConditions) {
        this.excludedConditions = excludedConditions;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void decode(Row row, Decoded into) {
        Trade trade = Decoded.fresh(into.trade, row.instrument().name());
        trade.eventMicros = row.time(Column.TIME);
        trade.price = row.positivePrice(Column.PRICE);
        trade.size = row.size(Column.SIZE, 0);
        trade.aggressor = side(row);
        trade.quoted = false;
        trade.pricing = pricing(row);
        if (row.filled(Column.INGEST)) {
            trade.ingestMicros = row.time(Column.INGEST);
        }
        trade.sequence = row.whole(Column.SEQUENCE);
        trade.sequenced = trade.sequence != MarketEvent.NONE;
        identify(trade, row);
        into.arrival.event = trade;
    }

    private Side side(Row row) {
        if (row.filled(Column.BUYER_MAKER)) {
            return flag(row);
        }
        if (!row.filled(Column.SIDE)) {
            return Side.UNKNOWN;
        }
        byte first = row.fields.bytes()[row.from(Column.SIDE)];
        return switch (first | 0x20) {
            case 'b' -> Side.BUY;
            case 's' -> Side.SELL;
            case 'u', 'n' -> Side.UNKNOWN;
            default -> {
                row.fail(row.quote(Column.SIDE) + " is neither buy nor sell");
                yield Side.UNKNOWN;
            }
        };
    }

    private static Side flag(Row row) {
        byte first = row.fields.bytes()[row.from(Column.BUYER_MAKER)];
        return switch (first | 0x20) {
            case 't', '1' -> Side.SELL;
            case 'f', '0' -> Side.BUY;
            default -> {
                row.fail(row.quote(Column.BUYER_MAKER) + " is neither true nor false");
                yield Side.UNKNOWN;
            }
        };
    }

    private boolean pricing(Row row) {
        if (excludedConditions == 0 || !row.filled(Column.CONDITIONS)) {
            return true;
        }
        long conditions =
                WholeText.parseHex(row.fields.bytes(), row.from(Column.CONDITIONS), row.to(Column.CONDITIONS));
        if (conditions == WholeText.NOT_WHOLE) {
            row.fail(row.quote(Column.CONDITIONS) + " is not a hexadecimal mask");
        }
        return (conditions & excludedConditions) == 0;
    }

    /** A number, by which trades of one instant are ordered too, or the first 64 bits of the SHA-256 of a text. */
    private void identify(Trade trade, Row row) {
        if (row.problem() != null || !row.filled(Column.ID)) {
            return;
        }
        int from = row.from(Column.ID);
        int to = row.to(Column.ID);
        long number = WholeText.parse(row.fields.bytes(), from, to);
        if (number == WholeText.NOT_WHOLE) {
            sha256.update(row.fields.bytes(), from, to - from);
            trade.id = ByteBuffer.wrap(sha256.digest()).getLong();
            return;
        }
        trade.id = number;
        if (!trade.sequenced) {
            trade.sequence = number;
        }
    }
}
