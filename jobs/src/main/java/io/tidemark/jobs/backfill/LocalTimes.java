package io.tidemark.jobs.backfill;

import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Input;
import java.time.ZoneOffset;

/** A common mistake: times of a table that are local, read as UTC, lie beside their sessions. */
final class LocalTimes {

    private LocalTimes() {}

    /** What to try when times do not fit, behind a separator; nothing when the order says what its times are. */
    static String advice(BackfillRequest request, String separator) {
        Input.Kind kind = request.input().kind();
        boolean isTable = kind != Input.Kind.FEED && kind != Input.Kind.LOG;
        return isTable && request.format().zone().equals(ZoneOffset.UTC)
                ? separator + "times without an offset were read as UTC: if they are local, say --zone"
                : "";
    }
}
