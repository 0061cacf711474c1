package io.tidemark.state.feature.session;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** What knows of sessions and calendars. A new kernel is one more line here. */
public final class Sessions {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            Annual.FACTOR,
            Annual.TYPE,
            RealisedVolatility.TOTAL,
            RealisedVolatility.TYPE,
            SessionGap.TYPE,
            SessionFirst.TYPE,
            SessionBar.TYPE,
            SessionReturn.LOG,
            SessionReturn.SIMPLE,
            SessionRange.OPEN,
            SessionRange.HIGH,
            SessionRange.LOW,
            PreviousSession.TYPE,
            PreviousSession.HIGH,
            PreviousSession.LOW,
            PreviousSession.CLOSE,
            AnchoredVwap.TYPE,
            Cyclic.SINE,
            Cyclic.COSINE,
            HoldLast.TYPE);

    private Sessions() {}
}
