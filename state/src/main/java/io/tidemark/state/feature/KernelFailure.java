package io.tidemark.state.feature;

/** A kernel that has thrown in one row, where it says nothing any more: its canonical expression and the reason. */
public record KernelFailure(String kernel, String reason) {}
