package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.output.Draws;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.ema.EmaConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

/** A canary in the place of the password: it must sing nowhere. */
class SecretsTest {

    @Test
    void neitherSinksNorTheGraphOfAJobHaveThePassword() throws Exception {
        DatabaseTarget target = new TestDatabase(1, "x").target(8);
        assertThat(target.password().read(Map.of())).contains(TestDatabase.PASSWORD);
        DatabaseSinks sinks = DatabaseSinks.of(target);
        for (Object sink :
                List.of(sinks.bars(), sinks.ema(EmaConfig.Rows.ALL), sinks.features(List.of()), sinks.signals())) {
            assertSilent(InstantiationUtil.serializeObject(sink));
        }
        SinkJob<Bar> job = new SinkJob<>(Bar.class, number -> new Draws(number).bar());
        StreamExecutionEnvironment env = job.environment(0);
        job.build(env, sinks.bars());
        assertSilent(InstantiationUtil.serializeObject(env.getStreamGraph().getJobGraph()));
        assertThat(target.toString()).doesNotContain(TestDatabase.PASSWORD);
    }

    @Test
    void thePasswordComesFromTheFileElseFromTheVariable() throws IOException {
        assertThat(PasswordSource.ofVariable("PGPASSWORD").read(Map.of("PGPASSWORD", "x")))
                .contains("x");
        assertThat(PasswordSource.ofVariable("PGPASSWORD").read(Map.of())).isEmpty();
        assertThat(PasswordSource.ofVariable("PGPASSWORD").read(Map.of("PGPASSWORD", "")))
                .isEmpty();
        assertThatThrownBy(() -> PasswordSource.ofFile(Path.of("no-such-file")).read(Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the password file no-such-file does not exist");
    }

    private static void assertSilent(byte[] bytes) {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("jdbc:postgresql")
                .doesNotContain(TestDatabase.PASSWORD);
    }
}
