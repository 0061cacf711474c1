package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;

/** Listings in which names that nothing could store or show are unknown: empty, very long, or with controls in them. */
record PlainListings(Listings listings) implements Listings {

    private static final int LONGEST_NAME = 128;

    @Override
    public Instrument find(String name) {
        boolean plain =
                !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        return plain ? listings.find(name) : null;
    }
}
