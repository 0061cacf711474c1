package io.tidemark.jobs.demo;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hand-over between a job and the terminal of the same process: operators travel as bytes even to a local cluster, so
 * they carry the name of their run and find its board here. The only static state of the house, for the demo alone.
 */
final class Boards {

    private static final Map<String, Board> OPEN = new ConcurrentHashMap<>();

    private Boards() {}

    /** A run's place in the hand-over, from its start to its end. */
    record Seat(String run, Board board) implements AutoCloseable {
        @Override
        public void close() {
            OPEN.remove(run);
        }
    }

    /** A new board under a new name. */
    static Seat open() {
        Seat seat = new Seat(UUID.randomUUID().toString(), new Board());
        OPEN.put(seat.run(), seat.board());
        return seat;
    }

    /** The board of a run. */
    static Board of(String run) {
        Board board = OPEN.get(run);
        if (board == null) {
            throw new IllegalStateException("run " + run + " has no board in this process");
        }
        return board;
    }
}
