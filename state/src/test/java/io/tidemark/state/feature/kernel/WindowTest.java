package io.tidemark.state.feature.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A window against a queue: without spare places (up to 71), with one, with many; others' memory on both sides. */
class WindowTest {

    private static final int OFFSET = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 64, 71, 72, 73, 150, 1000})
    void holdsTheLastValuesAndNothingElseOfTheRow(int length) {
        Window window = new Window("close");
        window.atLeast(length);
        window.atLeast(1);
        int end = window.place(OFFSET);
        double[] row = new double[end + 1];
        row[OFFSET - 1] = -1;
        row[end] = -2;
        Deque<Double> last = new ArrayDeque<>();
        for (int i = 0; i < length; i++) {
            last.addFirst(0.0);
        }
        for (int i = 1; i <= 3 * length + 20; i++) {
            window.push(row, i);
            last.addFirst((double) i);
            last.removeLast();
            assertThat(window.held(row)).isEqualTo(Math.min(i, length));
            requireEqual(window, row, last);
        }
        assertThat(row[OFFSET - 1]).isEqualTo(-1);
        assertThat(row[end]).isEqualTo(-2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 64, 1000})
    void sparePlacesAreNoMoreThanAnEighth(int length) {
        Window window = new Window("close");
        window.atLeast(length);
        assertThat(window.place(0) - 2).isBetween(length, length + length / 8);
    }

    /** Zeros stand where no value has come yet. */
    private static void requireEqual(Window window, double[] row, Deque<Double> last) {
        int newest = window.newest(row);
        double sum = 0;
        for (Iterator<Double> oldest = last.descendingIterator(); oldest.hasNext(); ) {
            sum += oldest.next();
        }
        int age = 0;
        for (double value : last) {
            if (window.get(row, age) != value || window.get(row, newest, age) != value) {
                throw new AssertionError(age + " values ago: " + window.get(row, age) + ", not " + value);
            }
            age++;
        }
        assertThat(window.sum(row, last.size())).isEqualTo(sum);
        assertThat(window.sum(row, 1)).isEqualTo(last.getFirst());
    }
}
