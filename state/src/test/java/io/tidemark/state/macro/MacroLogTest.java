package io.tidemark.state.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory against lists and loops, in any order of arrival. */
class MacroLogTest {

    private static final long HOUR = 3_600_000_000L;
    private static final int DATES = 24;
    private static final int DEPTH = 7;

    private static final MacroSeries DXY = MacroSeries.of("DXY", MacroFrequency.DAILY, "WEEKDAYS");
    private static final MacroSeries VIX = MacroSeries.of("VIX", MacroFrequency.DAILY, "WEEKDAYS");
    private static final MacroSeries MENTIONS =
            new MacroSeries("MENTIONS", "mentions", List.of(), MacroFrequency.EVENT, 1, 5, "WEEKDAYS", true);
    private static final MacroRegistry REGISTRY = MacroRegistry.of(List.of(DXY, VIX, MENTIONS), Map.of());

    /** Values around day 0 with rewrites, repetitions, equal instants and dates that come late or never. */
    private static List<MacroValue> draw(Random random, int count) {
        List<MacroValue> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MacroSeries series = List.of(DXY, DXY, VIX, MENTIONS).get(random.nextInt(4));
            int date = random.nextInt(DATES);
            values.add(MacroValue.of(
                    series.id(),
                    series.perInstrument() ? "I" + random.nextInt(2) : "",
                    date,
                    (date * 24L + random.nextInt(200)) * HOUR,
                    random.nextInt(4)));
        }
        for (int i = 0; i < count / 10; i++) {
            values.add(values.get(random.nextInt(values.size())));
        }
        return values;
    }

    private static MacroLog of(List<MacroValue> values) {
        MacroLog log = MacroLog.opening(REGISTRY, DEPTH);
        values.forEach(log::add);
        return log;
    }

    /** Everything that the log says in these sights. */
    private static List<Object> answers(MacroLog log, List<Sight> sights) {
        List<Object> answers = new ArrayList<>();
        for (Sight sight : sights) {
            for (MacroSeries series : List.of(DXY, VIX, MENTIONS)) {
                answers.add(log.asOf(series, "I1", sight));
                answers.add(Arrays.toString(log.newest(series, "I1", sight, DEPTH)));
            }
            answers.add(log.nextEvent(MENTIONS, "I1", sight.knownBefore(), sight.today()));
            answers.add(log.lastEvent(MENTIONS, "I1", sight.knownBefore(), sight.today()));
        }
        return answers;
    }

    private static List<Object> expected(List<MacroValue> values, List<Sight> sights) {
        NaiveMacro naive = new NaiveMacro(values);
        List<Object> answers = new ArrayList<>();
        for (Sight sight : sights) {
            for (MacroSeries series : List.of(DXY, VIX, MENTIONS)) {
                String instrument = series.perInstrument() ? "I1" : "";
                answers.add(naive.asOf(series, instrument, sight));
                answers.add(naive.seen(series.id(), instrument, sight).stream()
                        .limit(DEPTH)
                        .map(MacroValue::value)
                        .toList()
                        .toString());
            }
            Sight all = Sight.of(sight.knownBefore(), DATES);
            List<MacroValue> events = naive.seen("MENTIONS", "I1", all);
            answers.add(events.stream()
                    .filter(event -> event.valueDate() >= sight.today() && event.value() != 0)
                    .mapToInt(MacroValue::valueDate)
                    .min()
                    .orElse(BusinessDays.NONE));
            answers.add(events.stream()
                    .filter(event -> event.valueDate() <= sight.today())
                    .limit(DEPTH)
                    .filter(event -> event.value() != 0)
                    .mapToInt(MacroValue::valueDate)
                    .max()
                    .orElse(BusinessDays.NONE));
        }
        return answers;
    }

    private static List<Sight> sights(Random random, int count, int earliest) {
        List<Sight> sights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int today = earliest + random.nextInt(DATES + 10 - earliest);
            int last = today - random.nextInt(4);
            sights.add(new Sight((today * 24L + random.nextInt(48)) * HOUR, last, today));
        }
        return sights;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersAsListsAndLoopsDoInAnyOrder(int seed) {
        Random random = new Random(seed);
        List<MacroValue> values = draw(random, 20 + random.nextInt(300));
        List<Sight> sights = sights(random, 60, 0);
        List<Object> expected = expected(values, sights);
        byte[] bytes = bytes(of(values));
        for (int order = 0; order < 4; order++) {
            MacroLog log = of(values);
            assertThat(answers(log, sights)).isEqualTo(expected);
            assertThat(bytes(log)).isEqualTo(bytes);
            Collections.shuffle(values, random);
        }
    }

    @Test
    void theDrawsHoldWhatTheyAreFor() {
        Random random = new Random(1);
        List<MacroValue> values = draw(random, 300);
        List<Object> answers = answers(of(values), sights(random, 60, 0));
        assertThat(answers).contains(new MacroAnswer(null, MissingReason.ABSENT));
        assertThat(answers).contains(new MacroAnswer(null, MissingReason.STALE));
        assertThat(answers)
                .anyMatch(each -> each instanceof MacroAnswer known
                        && known.isKnown()
                        && known.value().revision() >= 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatIsReceivedLaterChangesNothing(int seed) {
        Random random = new Random(seed);
        List<MacroValue> values = draw(random, 300);
        for (Sight sight : sights(random, 100, 0)) {
            List<MacroValue> before = values.stream()
                    .filter(value -> value.receivedMicros() < sight.knownBefore())
                    .toList();
            assertThat(answers(of(values), List.of(sight))).isEqualTo(answers(of(before), List.of(sight)));
        }
    }

    @Test
    void whatIsReceivedAtTheInstantIsNotKnownBeforeIt() {
        MacroLog log = of(List.of(MacroValue.of("DXY", "", 10, 11 * HOUR, 1)));
        assertThat(log.asOf(DXY, "", Sight.of(11 * HOUR, 10)).reason()).isEqualTo(MissingReason.ABSENT);
        assertThat(log.asOf(DXY, "", Sight.of(11 * HOUR + 1, 10)).isKnown()).isTrue();
    }

    @Test
    void aRewriteIsARevisionAndBothStoriesAreTold() {
        MacroValue first = MacroValue.of("DXY", "", 10, 100, 2.5);
        MacroValue same = MacroValue.of("DXY", "", 10, 200, 2.5);
        MacroValue other = MacroValue.of("DXY", "", 10, 300, 2.75);
        MacroLog log = of(List.of(other, same, first));
        assertThat(log.asOf(DXY, "", Sight.of(300, 10)).value()).isEqualTo(new MacroValue("DXY", "", 10, 100, 2.5, 0));
        assertThat(log.asOf(DXY, "", Sight.of(301, 10)).value()).isEqualTo(new MacroValue("DXY", "", 10, 300, 2.75, 1));
    }

    @Test
    void aRevisionThatComesBetweenTwoEqualValuesMakesTheSecondOneNews() {
        MacroLog log = of(List.of(
                MacroValue.of("DXY", "", 10, 100, 5),
                MacroValue.of("DXY", "", 10, 300, 5),
                MacroValue.of("DXY", "", 10, 200, 6)));
        assertThat(log.asOf(DXY, "", Sight.of(301, 10)).value()).isEqualTo(new MacroValue("DXY", "", 10, 300, 5, 2));
    }

    @Test
    void duplicatesChangeNothing() {
        MacroValue value = MacroValue.of("DXY", "", 10, 100, 2.5);
        MacroLog log = of(List.of(value));
        byte[] once = bytes(log);
        assertThat(log.add(value)).isEqualTo(MacroLog.Taken.DUPLICATE);
        assertThat(log.add(MacroValue.of("DXY", "", 10, 101, 2.5))).isEqualTo(MacroLog.Taken.NEW);
        assertThat(bytes(of(List.of(value, value)))).isEqualTo(once);
    }

    @Test
    void staleBeginsOneDayBehindTheLimit() {
        MacroLog log = of(List.of(MacroValue.of("DXY", "", 10, 100, 2.5)));
        assertThat(log.asOf(DXY, "", new Sight(1_000, 14, 15)).isKnown()).isTrue();
        assertThat(log.asOf(DXY, "", new Sight(1_000, 15, 16)).reason()).isEqualTo(MissingReason.STALE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void savedAndLoadedAfterEveryValueItIsTheSame(int seed) {
        Random random = new Random(seed);
        List<MacroValue> values = draw(random, 120);
        List<Sight> sights = sights(random, 20, 0);
        MacroLog kept = MacroLog.opening(REGISTRY, DEPTH);
        MacroLog stored = MacroLog.opening(REGISTRY, DEPTH);
        for (MacroValue value : values) {
            assertThat(stored.add(value)).isEqualTo(kept.add(value));
            stored = load(bytes(stored), REGISTRY);
            assertThat(bytes(stored)).isEqualTo(bytes(kept));
        }
        assertThat(answers(stored, sights)).isEqualTo(expected(values, sights));
    }

    /** Values come by time of receipt, as behind a watermark, and the past is let go of day by day. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatIsForgottenIsNotMissed(int seed) {
        Random random = new Random(seed);
        List<MacroValue> values = draw(random, 300);
        // Old dates that only a window reaches, and few newer ones: what is let go of lies right behind the window.
        values.replaceAll(value -> value.valueDate() >= DATES / 2 && random.nextInt(3) == 0
                ? value
                : MacroValue.of(
                        value.series(),
                        value.instrument(),
                        value.valueDate() - 80,
                        value.receivedMicros(),
                        value.value()));
        values.sort((a, b) -> Long.compare(a.receivedMicros(), b.receivedMicros()));
        MacroLog log = MacroLog.opening(REGISTRY, DEPTH);
        int all = 0;
        for (int day = 0; day < DATES + 10; day++) {
            MacroDay oldest = new MacroDay(day, day * 24L * HOUR, BusinessDays.WEEKDAYS);
            while (all < values.size() && values.get(all).receivedMicros() < oldest.openMicros() + 24 * HOUR) {
                log.add(values.get(all++));
            }
            log.forget(oldest);
            log = load(bytes(log), REGISTRY);
            List<Sight> sights = sights(random, 20, day).stream()
                    .map(sight -> new Sight(
                            Math.min(sight.knownBefore(), oldest.openMicros() + 24 * HOUR),
                            sight.lastDate(),
                            sight.today()))
                    .toList();
            assertThat(answers(log, sights)).isEqualTo(expected(values, sights));
            if (all > 0) {
                MacroValue late = values.get(0);
                assertThat(log.add(MacroValue.of("DXY", "", late.valueDate(), oldest.openMicros() - 1, 9)))
                        .isEqualTo(MacroLog.Taken.LATE);
            }
        }
        assertThat(log.receipts()).isLessThan(values.size() / 2);
    }

    @Test
    void rewritesOfYearsStayBounded() {
        MacroLog log = MacroLog.opening(REGISTRY, DEPTH);
        for (int day = 1_000; day < 3_000; day++) {
            for (int back = 0; back < 15; back++) {
                log.add(MacroValue.of("DXY", "", day - back, day * 24L * HOUR + back, day % 7));
            }
            log.forget(new MacroDay(day, day * 24L * HOUR, BusinessDays.WEEKDAYS));
        }
        assertThat(log.dates()).isLessThanOrEqualTo(DEPTH + 61);
        // The last day's 15 rewrites were received after its open, so their predecessors are kept, too.
        assertThat(log.receipts()).isLessThanOrEqualTo(DEPTH + 61 + 15);
    }

    @Test
    void ofASeriesThatIsGoneNothingIsKept() {
        MacroLog log = of(List.of(MacroValue.of("DXY", "", 10, 100, 2.5), MacroValue.of("VIX", "", 10, 100, 20)));
        MacroLog read = load(bytes(log), MacroRegistry.of(List.of(VIX), Map.of()));
        assertThat(read.receipts()).isEqualTo(1);
        assertThat(read.asOf(VIX, "", Sight.of(200, 10)).value().value()).isEqualTo(20);
    }

    @Test
    void damagedBytesAreLoud() {
        byte[] bytes = bytes(of(List.of(MacroValue.of("DXY", "", 10, 100, 2.5))));
        bytes[0] = 9;
        assertThatThrownBy(
                        () -> MacroLog.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), REGISTRY, DEPTH))
                .isInstanceOf(IOException.class)
                .hasMessage("macro log: version 9 in state, this build reads version 1");
    }

    @Test
    void refusesWhatBelongsNowhere() {
        MacroLog log = MacroLog.opening(REGISTRY, DEPTH);
        assertThatThrownBy(() -> log.add(MacroValue.of("DYX", "", 1, 1, 1)))
                .hasMessage("no macro series is named DYX (nearest: DXY)");
        assertThatThrownBy(() -> log.add(MacroValue.of("DXY", "I1", 1, 1, 1)))
                .hasMessage("DXY is of no instrument: I1");
        assertThatThrownBy(() -> log.add(MacroValue.of("MENTIONS", "", 1, 1, 1)))
                .hasMessage("MENTIONS needs an instrument");
        assertThatThrownBy(() -> MacroValue.of("DXY", "", 1, 1, Double.NaN))
                .hasMessage("value NaN of DXY is no finite number");
        assertThatThrownBy(() -> log.newest(DXY, "", Sight.of(1, 1), DEPTH + 1))
                .hasMessage("8 dates of DXY: this log keeps 7");
        assertThat(log.receipts()).isZero();
    }

    private static byte[] bytes(MacroLog log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            log.writeTo(new DataOutputStream(out));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static MacroLog load(byte[] bytes, MacroRegistry registry) {
        try {
            return MacroLog.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), registry, DEPTH);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
