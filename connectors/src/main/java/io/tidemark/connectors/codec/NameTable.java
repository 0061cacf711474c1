package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The instruments met so far by the bytes of their names, so that a name is decoded and looked up once. */
final class NameTable {

    private final Listings listings;
    private byte[][] names = new byte[64][];
    private Instrument[] found = new Instrument[64];
    private int size;

    NameTable(Listings listings) {
        this.listings = listings;
    }

    /** The instrument whose name stands in these bytes; null when nobody knows it. */
    Instrument find(byte[] bytes, int from, int to) {
        int slot = slot(names, bytes, from, to);
        if (names[slot] != null) {
            return found[slot];
        }
        Instrument instrument = listings.find(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (instrument != null) {
            // Unknown names are not kept: a hostile file may hold any number of them.
            names[slot] = Arrays.copyOfRange(bytes, from, to);
            found[slot] = instrument;
            if (++size * 2 > names.length) {
                grow();
            }
        }
        return instrument;
    }

    private static int slot(byte[][] names, byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = names.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (names[slot] != null && !Arrays.equals(names[slot], 0, names[slot].length, bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        byte[][] wider = new byte[names.length * 2][];
        Instrument[] moved = new Instrument[wider.length];
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null) {
                int slot = slot(wider, names[i], 0, names[i].length);
                wider[slot] = names[i];
                moved[slot] = found[i];
            }
        }
        names = wider;
        found = moved;
    }
}
