package io.tidemark.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Equality before speed: all arms over the same trades, and the digest of what they have in common. */
final class Equality {

    /** What one arm made of the first n trades of a profile. */
    record Row(String profile, long n, String arm, String digest) {}

    private final Bench bench;
    private final List<Row> rows = new ArrayList<>();

    Equality(Bench bench) {
        this.bench = bench;
    }

    /**
     * Compares these arms.
     *
     * @throws IllegalStateException when two arms differ: then nothing may be timed
     */
    void check(List<Arm> arms, Profile profile, long n) throws Exception {
        String expected = null;
        for (Arm arm : arms) {
            Row row = new Row(
                    profile.name(), n, arm.name(), bench.digest(arm, profile, n).digest());
            rows.add(row);
            if (expected != null && !expected.equals(row.digest())) {
                throw new IllegalStateException(
                        arm.name() + " differs from " + arms.get(0).name() + " over " + n + " trades of profile "
                                + profile.name() + ": " + row.digest() + " instead of " + expected);
            }
            expected = row.digest();
        }
    }

    List<Row> rows() {
        return rows;
    }
}
