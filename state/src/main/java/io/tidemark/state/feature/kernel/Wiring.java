package io.tidemark.state.feature.kernel;

/** What a kernel asks for while it is made: its arguments, the slots of its inputs, memory, windows. */
public interface Wiring {

    /** Slot of a source argument; the kernel is called only when it is usable. */
    int source(String parameter);

    /** Slot of a source argument that may be null when the kernel is called: it looks for itself. */
    int optional(String parameter);

    /** The canonical expression of a source argument, to be part of another: {@code use("ema(" + expression("source") + ",12)")}. */
    String expression(String parameter);

    /** Slot of another feature or column that this kernel needs, shared with everybody who asks for the same. */
    int use(String expression);

    /** A whole-number argument. */
    int whole(String parameter);

    /** A number argument. */
    double number(String parameter);

    /** A choice argument. */
    String choice(String parameter);

    /** The last {@code length} usable values of a slot, the newest included; shared by all kernels over that slot. */
    Window window(int slot, int length);

    /** Offset of that many fresh doubles of the row. */
    int reserve(int doubles);

    /** A fresh bit of the row. */
    Mark mark();
}
