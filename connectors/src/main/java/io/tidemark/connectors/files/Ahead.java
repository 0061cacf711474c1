package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.state.market.Arrival;

/** A record that was decoded but not handed on, and the position behind it; reused. */
final class Ahead {

    final Decoded decoded = new Decoded();
    int file;
    long lines;
    long offset;
    long records;

    /** Log time of its event, microseconds; {@link Arrival#UNKNOWN} without one. */
    long micros() {
        return decoded.arrival.event == null ? Arrival.UNKNOWN : decoded.arrival.logMicros();
    }
}
