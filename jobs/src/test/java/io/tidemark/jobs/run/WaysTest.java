package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The few ways of every day leave no pair of values out of which the full matrix consists. */
final class WaysTest {

    @Test
    void everyTwoValuesMeet() {
        assertThat(Ways.all()).hasSize(3 * 3 * 2 * 2 * 4).doesNotHaveDuplicates();
        assertThat(pairs(Ways.PAIRWISE)).containsExactlyInAnyOrderElementsOf(pairs(Ways.all()));
        assertThat(Ways.PAIRWISE).hasSizeLessThan(20).isSubsetOf(Ways.all());
    }

    /** The comparison above can tell: most ways are the only ones in which some pair meets. */
    @Test
    void aMissingPairWouldShow() {
        List<Way> fewer = new ArrayList<>(Ways.PAIRWISE);
        fewer.remove(new Way(4, 4, "rocksdb", false, Way.Watermarks.NONE));
        assertThat(pairs(Ways.all())).isNotEqualTo(pairs(fewer)).containsAll(pairs(fewer));
    }

    private static Set<String> pairs(List<Way> ways) {
        return ways.stream()
                .map(Way::values)
                .flatMap(values -> {
                    List<String> pairs = new ArrayList<>();
                    for (int i = 0; i < values.size(); i++) {
                        for (int k = i + 1; k < values.size(); k++) {
                            pairs.add(i + "=" + values.get(i) + " " + k + "=" + values.get(k));
                        }
                    }
                    return pairs.stream();
                })
                .collect(Collectors.toSet());
    }
}
