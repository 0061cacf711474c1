package io.tidemark.connectors.kafka;

/** A record on its way into the log: the number of the line that it came from, whose it is, when it happened, its bytes. */
public record LogRecord(long line, String instrument, long eventMicros, byte[] value) {}
