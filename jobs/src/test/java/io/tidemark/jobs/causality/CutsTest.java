package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CutsTest {

    @Test
    void areDrawnFromTheInstantsByTheSeed() {
        TreeSet<Long> instants = new TreeSet<>(
                Stream.iterate(0L, each -> each + 60_000).limit(5_000).toList());
        Cuts cuts = Cuts.draw(instants, 1_000, 20, 7);
        assertThat(cuts.fromStart()).hasSize(20).isSorted();
        assertThat(cuts.resumed()).hasSize(980).isSorted().doesNotContainAnyElementsOf(cuts.fromStart());
        assertThat(new TreeSet<>(cuts.resumed())).hasSize(980).isSubsetOf(instants);
        assertThat(Cuts.draw(instants, 1_000, 20, 7)).isEqualTo(cuts);
        assertThat(Cuts.draw(instants, 1_000, 20, 8)).isNotEqualTo(cuts);
    }

    @Test
    void areBetweenTheInstantsOfAShortLogToo() {
        TreeSet<Long> few = new TreeSet<>(List.of(1_000L, 2_000L, 4_000L));
        Cuts cuts = Cuts.draw(few, 100, 100, 1);
        assertThat(cuts.size()).isEqualTo(100);
        assertThat(new TreeSet<>(cuts.fromStart())).hasSize(100).allMatch(each -> each >= 1_000 && each <= 4_000);
        assertThat(Cuts.draw(new TreeSet<>(List.of(1L, 3L)), 100, 0, 1).resumed())
                .containsExactly(1L, 2L, 3L);
    }
}
