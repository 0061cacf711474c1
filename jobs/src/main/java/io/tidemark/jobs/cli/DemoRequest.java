package io.tidemark.jobs.cli;

import java.util.OptionalLong;

/**
 * What the demo shall do: run for so many seconds by the wall clock (without end when empty) a market of this seed,
 * {@code speed} market seconds each second, with the web UI at this port or near it (0: any).
 */
public record DemoRequest(OptionalLong seconds, long seed, int speed, int port) {}
