package io.tidemark.state.feature.kernel;

/** Something with a slot in the frame: a column of the bar or a kernel, named by its canonical expression. */
public interface Input {

    /** The canonical expression, such as {@code close} or {@code ema(close,21,seed=sma)}. */
    String id();
}
