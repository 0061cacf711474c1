package io.tidemark.connectors.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The time in which a database is away: how often it is asked again, and when that is over. */
final class Outage {

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** Connection exceptions, operator intervention (starting up, shutting down), insufficient resources. */
    private static final Set<String> PASSING = Set.of("08", "57", "53");

    /** The state of a connection that is no more. */
    static final String BROKEN_CONNECTION = "08006";

    /** Deadlocks and the like: the server has thrown out a transaction that may come again. */
    private static final String THROWN_OUT = "40";

    private static final String LOCK_TIMEOUT = "55P03";

    /** The server is there and does not want us, for instance without a password. */
    private static final String REJECTED = "08004";

    private final long end;
    private long pause = FIRST_PAUSE_NANOS;

    Outage(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /** True for what may be better soon; a wrong password is not. */
    static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && state.length() > 1
                && PASSING.contains(state.substring(0, 2))
                && !state.equals(REJECTED);
    }

    /** True when the same rows may be taken if they are sent again. */
    static boolean isWorthAnotherTry(SQLException failure) {
        String state = failure.getSQLState();
        return isPassing(failure) || state != null && (state.startsWith(THROWN_OUT) || state.equals(LOCK_TIMEOUT));
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** Waits a little longer each time. */
    void pause() throws SQLException {
        LockSupport.parkNanos(Math.min(pause, Math.max(1, end - System.nanoTime())));
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("stopped while waiting for the database");
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
}
