package io.tidemark.jobs.demo;

import java.io.Serializable;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** The end of a stream: enters each record on the board of a run in this process. */
final class ToBoard<T> extends ProcessFunction<T, Void> {

    private static final long serialVersionUID = 1L;

    /** Enters one record; keeps no reference to it. */
    @FunctionalInterface
    interface Entry<T> extends Serializable {
        void enter(Board board, T record);
    }

    private final String run;
    private final Entry<T> entry;

    private transient Board board;

    ToBoard(String run, Entry<T> entry) {
        this.run = run;
        this.entry = entry;
    }

    @Override
    public void open(OpenContext context) {
        board = Boards.of(run);
    }

    @Override
    public void processElement(T record, Context context, Collector<Void> out) {
        entry.enter(board, record);
    }
}
