package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is no function of TA-Lib that no kernel is compared with. */
class TaLibFunctionsTest {

    private static final Path TESTS = Path.of("src", "test", "java", "io", "tidemark", "state", "feature");
    private static final String LOOKBACK = "Lookback";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    /** A call or a reference, as twins have them. */
    private static final Pattern CALLED = Pattern.compile("\\bcore\\s*\\.(\\w+)\\(|\\bCORE::(\\w+)");

    @Test
    void eachIsCalledByATest() throws IOException {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.filter(
                            each -> each.toString().endsWith("Test.java") || each.endsWith("CandleTwins.java"))
                    .toList()) {
                Matcher call =
                        CALLED.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (call.find()) {
                    called.add(call.group(1) == null ? call.group(2) : call.group(1));
                }
            }
        }
        Set<String> functions = functions();
        assertThat(functions).hasSize(158);
        assertThat(called).containsAll(functions);
    }

    /** The public methods that say beside them how far they look back. */
    private static Set<String> functions() {
        Set<String> names =
                Arrays.stream(Core.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> names.contains(name + LOOKBACK))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
