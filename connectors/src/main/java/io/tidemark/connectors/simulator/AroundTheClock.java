package io.tidemark.connectors.simulator;

/** A venue open 24/7 whose activity rises and falls with the hour of the day. */
enum AroundTheClock implements MarketHours {
    UTC;

    private static final double HOUR_MICROS = 3_600_000_000.0;
    private static final int HOURS = 24;
    private static final double PEAK_HOUR = 15;
    private static final double SWING = 0.6;

    @Override
    public boolean isOpen(long micros) {
        return true;
    }

    @Override
    public long openFrom(long micros) {
        return micros;
    }

    @Override
    public double activity(long micros) {
        double hour = Math.floorMod(micros, 86_400_000_000L) / HOUR_MICROS;
        double away = Math.abs(hour - PEAK_HOUR);
        double distance = Math.min(away, HOURS - away) / (HOURS / 2.0);
        return 1 + SWING * (1 - 2 * distance);
    }
}
