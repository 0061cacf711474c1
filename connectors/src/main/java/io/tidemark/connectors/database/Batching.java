package io.tidemark.connectors.database;

import java.io.Serializable;
import java.time.Duration;

/**
 * How rows are gathered and how long an outage is borne.
 *
 * @param rows rows of one table that are sent together
 * @param interval after which gathered rows are sent even if they are few; they are also sent at every checkpoint
 * @param retries further tries of a batch that failed, over a connection made anew if it broke
 * @param patience how long a writer waits for a database that is away, holding the job back, before it fails
 */
public record Batching(int rows, Duration interval, int retries, Duration patience) implements Serializable {}
