package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    public enum Colour {
        LIGHT_BLUE,
        IVORY
    }

    public record Name(String text) {
        public static Name of(String text) {
            if (text.isBlank() || text.contains("!")) {
                throw new IllegalArgumentException("a name has no '!'");
            }
            return new Name(text);
        }
    }

    public record Inner(int depthLimit, Optional<Duration> waitTime) {
        public Inner {
            InvalidValues.checks()
                    .require(depthLimit >= 1, "depthLimit", "must be at least 1")
                    .require(waitTime.map(wait -> wait.toHours() < 1).orElse(true), "waitTime", "must be below 1h")
                    .done();
        }
    }

    /** Refuses as records of pure Java do: the message begins with the component. */
    public record Hours(LocalTime openTime, LocalTime closeTime, ZoneId zone) {
        public Hours {
            if (!openTime.isBefore(closeTime)) {
                throw new IllegalArgumentException("closeTime " + closeTime + " is not after the open " + openTime);
            }
        }
    }

    public record All(
            String text,
            int count,
            long bigCount,
            double share,
            boolean isOn,
            Duration waitTime,
            Colour colour,
            List<String> items,
            List<Inner> inners,
            Map<LocalDate, LocalTime> closes,
            Inner inner,
            Optional<Name> name,
            Optional<BigDecimal> tick,
            Optional<Hours> hours) {}

    private static final String GOOD = """
            text: 1D
            count: 12
            big-count: 5_000_000_000
            share: 0.20
            is-on: true
            wait-time: 1h30m
            colour: light-blue
            items: [a, "b c", 3]
            inners:
              - depth-limit: 1
              - {depth-limit: 2, wait-time: 200ms}
            closes:
              2024-07-03: 13:00
            inner: {depth-limit: 7}
            """;

    @Test
    void bindsEveryKindOfValue() {
        All all = ConfigReader.read(
                GOOD + "tick: 0.010\nhours: {open-time: 09:30, close-time: '16:00', zone: America/New_York}\n",
                "all.yaml",
                All.class);
        assertThat(all.text()).isEqualTo("1D");
        assertThat(all.bigCount()).isEqualTo(5_000_000_000L);
        assertThat(all.share()).isEqualTo(0.2);
        assertThat(all.isOn()).isTrue();
        assertThat(all.waitTime()).isEqualTo(Duration.ofMinutes(90));
        assertThat(all.colour()).isEqualTo(Colour.LIGHT_BLUE);
        assertThat(all.items()).containsExactly("a", "b c", "3");
        assertThat(all.inners())
                .containsExactly(new Inner(1, Optional.empty()), new Inner(2, Optional.of(Duration.ofMillis(200))));
        assertThat(all.closes()).containsExactly(Map.entry(LocalDate.of(2024, 7, 3), LocalTime.of(13, 0)));
        assertThat(all.name()).isEmpty();
        assertThat(all.tick()).contains(new BigDecimal("0.010"));
        assertThat(all.hours().orElseThrow().zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    /** Each case replaces one line of the good text; the problem must name the place and say this. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | coumt: 12 | 2:1 | unknown key 'coumt' (nearest: count)",
                "2 | coumt: 12 | 1:1 | missing key 'count'",
                "2 | bigCount: 12 | 2:1 | unknown key 'bigCount' (nearest: big-count)",
                "2 | zzzzzzzzz: 1 | 2:1 | unknown key 'zzzzzzzzz' (known: text, count,",
                "2 | text: again | 2:1 | duplicate key 'text' (first in line 1)",
                "2 | count: twelve | 2:8 | 'twelve' is not a whole number",
                "2 | count: 1.5 | 2:8 | '1.5' is not a whole number",
                "2 | count: 3000000000 | 2:8 | '3000000000' does not fit into 32 bits",
                "2 | count: | 2:7 | the value is empty",
                "2 | count: [1, 2] | 2:8 | expected a single value, found a list",
                "2 | count: {a: 1} | 2:8 | expected a single value, found keys with values",
                "3 | big-count: 99999999999999999999 | 3:12 | '99999999999999999999' does not fit into 64 bits",
                "4 | share: NaN | 4:8 | 'NaN' is not a number",
                "4 | share: 20% | 4:8 | '20%' is not a number",
                "5 | is-on: yes | 5:8 | 'yes' is not true or false",
                "6 | wait-time: 2 | 6:12 | '2' is not a duration (like 200ms, 2s, 10m, 1h30m)",
                "6 | wait-time: 2 sec | 6:12 | '2 sec' is not a duration",
                "7 | colour: lihgt-blue | 7:9 | 'lihgt-blue' is not one of light-blue, ivory (nearest: light-blue)",
                "7 | colour: red | 7:9 | 'red' is not one of light-blue, ivory",
                "8 | items: a | 8:8 | expected a list like [a, b], found a single value",
                "8 | items: [a, [b]] | 8:12 | expected a single value, found a list",
                "10 | `  - depth-limit: 0` | 10:18 | depth-limit must be at least 1",
                "10 | `  - depht-limit: 1` | 10:5 | unknown key 'depht-limit' (nearest: depth-limit)",
                "10 | `  - 5` | 10:5 | expected keys with values, found a single value",
                "11 | `  - {depth-limit: 2, wait-time: 60m}` | 11:33 | wait-time must be below 1h",
                "13 | `  2024-02-30: 13:00` | 13:3 | '2024-02-30' is not a date (like 2024-01-31)",
                "13 | `  2024-07-03: 25:00` | 13:15 | '25:00' is not a time of day (like 09:30)",
                "14 | inner: [] | 14:8 | expected keys with values, found a list",
                "14 | inner: {} | 14:8 | missing key 'depth-limit'",
                "15 | name: a! | 15:7 | 'a!' is not valid: a name has no '!'",
                "15 | tick: ten | 15:7 | 'ten' is not a number",
                "15 | hours: {open-time: 09:30, close-time: 09:00, zone: UTC} | 15:39 | close-time 09:00 is not after",
                "15 | hours: {open-time: 09:30, close-time: 16:00, zone: Europe/Atlantis} | 15:52 | is not a time zone",
                "15 | name: *other | 15:7 | aliases (*name) are not supported",
            })
    void namesPlaceAndReason(int line, String replacement, String place, String message) {
        assertThat(problems(with(line, replacement)))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("all.yaml:" + place + ": ")
                        .contains(message));
    }

    @Test
    void reportsEverythingTogetherInTheOrderOfTheText() {
        String text = with(2, "coumt: x").replace("share: 0.20", "share: much").replace("is-on: true", "is-on: 1");
        assertThat(problems(text))
                .containsExactly(
                        "all.yaml:1:1: missing key 'count'",
                        "all.yaml:2:1: unknown key 'coumt' (nearest: count)",
                        "all.yaml:4:8: 'much' is not a number",
                        "all.yaml:5:8: '1' is not true or false");
    }

    @Test
    void reportsTwoRangesOfOneRecordTogether() {
        assertThat(problems(with(14, "inner: {depth-limit: 0, wait-time: 2h}")))
                .containsExactly(
                        "all.yaml:14:22: depth-limit must be at least 1", "all.yaml:14:36: wait-time must be below 1h");
    }

    @Test
    void aTextThatIsNoYamlHasOneProblem() {
        assertThat(problems("text: [a\ncount: 1\n")).singleElement().asString().contains("no valid YAML");
        assertThat(problems("text: a\n\tcount: 1\n")).singleElement().asString().startsWith("all.yaml:2:1: ");
        assertThat(problems(GOOD + "---\ntext: b\n")).singleElement().asString().contains("a second document");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("none.yaml"), Inner.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith("none.yaml: no such file");
        assertThatThrownBy(() -> ConfigReader.read(folder, Inner.class)).hasMessageContaining("it is a folder");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "depth-limit: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ConfigReader.read(latin, Inner.class)).hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void aByteOrderMarkAndAnEmptyTextAreNoTrouble() {
        assertThat(ConfigReader.read("\uFEFFdepth-limit: 3", "bom.yaml", Inner.class)
                        .depthLimit())
                .isEqualTo(3);
        assertThat(problemsOf("", Inner.class)).containsExactly("all.yaml:1:1: missing key 'depth-limit'");
    }

    @Test
    void underscoresAreUnderstoodInKeys() {
        assertThat(ConfigReader.read("depth_limit: 3\nwait_time: 1s", "a.yaml", Inner.class)
                        .depthLimit())
                .isEqualTo(3);
        assertThat(problemsOf("depth-limit: 3\ndepth_limit: 4", Inner.class))
                .containsExactly("all.yaml:2:1: 'depth_limit' is given already; it is spelled 'depth-limit'");
    }

    @Test
    void plainRecordsMayLeaveOutWhatTheReaderSays() {
        assertThat(problemsOf("{}", Named.class)).hasSize(2);
        assertThat(ConfigReader.read("{}", "a.yaml", Named.class, "name", "is-open"))
                .isEqualTo(new Named(null, false));
    }

    @Test
    void aConstructorNeverSeesWhatCouldNotBeBound() {
        assertThat(problemsOf("limits: {a: 1, b: two}", Limits.class))
                .containsExactly("all.yaml:1:19: 'two' is not a whole number");
    }

    public record Limits(Map<String, Integer> limits) {
        public Limits {
            for (int limit : limits.values()) {
                assertThat(limit).isPositive();
            }
        }
    }

    public record Named(String name, boolean isOpen) {}

    private static String with(int line, String replacement) {
        List<String> lines = new java.util.ArrayList<>(GOOD.lines().toList());
        if (line > lines.size()) {
            lines.add(replacement);
        } else {
            lines.set(line - 1, replacement);
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> problems(String text) {
        return problemsOf(text, All.class);
    }

    private static List<String> problemsOf(String text, Class<? extends Record> type) {
        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> ConfigReader.read(text, "all.yaml", type));
        assertThat(thrown).as("the text is bound without a problem").isNotNull();
        return thrown.problems().stream().map(Problem::toString).toList();
    }
}
