package io.tidemark.connectors.codec;

/** Days without a calendar: every one has 24 hours from 00:00 UTC. */
enum UtcDays implements SessionDays {
    EACH;

    private static final long DAY_MILLIS = 86_400_000L;

    @Override
    public long openMillis(long epochDay) {
        return epochDay * DAY_MILLIS;
    }

    @Override
    public long closeMillis(long epochDay) {
        return (epochDay + 1) * DAY_MILLIS;
    }
}
