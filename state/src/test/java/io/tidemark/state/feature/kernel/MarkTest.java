package io.tidemark.state.feature.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bits that share a double do not know of each other. */
class MarkTest {

    @Test
    void eachIsItsOwn() {
        double[] row = new double[3];
        for (int place = 0; place < Mark.PER_DOUBLE; place++) {
            assertThat(on(row)).isEqualTo(place);
            Mark mark = new Mark(1, place);
            assertThat(mark.isSet(row)).isFalse();
            mark.set(row);
            mark.set(row);
            assertThat(mark.isSet(row)).isTrue();
        }
        assertThat(on(row)).isEqualTo(Mark.PER_DOUBLE);
        assertThat(row).containsExactly(0, 0x1p52 - 1, 0);
    }

    private static long on(double[] row) {
        return IntStream.range(0, Mark.PER_DOUBLE)
                .filter(place -> new Mark(1, place).isSet(row))
                .count();
    }
}
