package io.tidemark.jobs.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAccessTest {

    @Test
    void withoutAUrlThereIsNoDatabase() {
        assertThat(DatabaseAccess.of(config())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost:5432/x, auto, ''",
        "jdbc:postgresql:x, auto, ''",
        "jdbc:postgresql://127.0.0.1/x, auto, ''",
        "jdbc:postgresql://[::1]:5432/x, auto, ''",
        "jdbc:postgresql://db.example:5432/x, auto, ?sslmode=verify-full",
        "jdbc:postgresql://db.example/x?targetServerType=primary, auto, &sslmode=verify-full",
        "jdbc:postgresql://db.example/x?sslmode=require, auto, ''",
        "jdbc:postgresql://localhost.example/x, auto, ?sslmode=verify-full",
        "'jdbc:postgresql://localhost,other/x', auto, ?sslmode=verify-full",
        "jdbc:postgresql://db.example/x, off, ''",
        "jdbc:postgresql://localhost/x, verify-full, ?sslmode=verify-full",
    })
    void aServerElsewhereHasToProveWhoItIs(String url, String tls, String added) {
        DatabaseConfig config = config("database.url=" + url, "database.tls=" + tls);
        assertThat(DatabaseAccess.of(config).orElseThrow().url()).isEqualTo(url + added);
    }

    @Test
    void theTargetHasWhatTheConfigurationSays() throws Exception {
        DatabaseConfig config = config(
                "database.url=jdbc:postgresql://localhost/x",
                "database.user=me",
                "database.batch-size=7",
                "database.password-env=SECRET");
        DatabaseAccess access = DatabaseAccess.of(config).orElseThrow();
        DatabaseTarget target = access.target();
        assertThat(target.user()).isEqualTo("me");
        assertThat(target.batching().rows()).isEqualTo(7);
        assertThat(target.batching().patience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(target.password().read(Map.of("SECRET", "x"))).contains("x");
        assertThat(access.login(Map.of("SECRET", "x")).password()).contains("x");
        assertThat(access.login(Map.of("SECRET", "x")).toString()).isEqualTo("me at jdbc:postgresql://localhost/x");
    }

    private static DatabaseConfig config(String... settings) {
        List<Setting> options = Stream.of(settings).map(Setting::of).toList();
        return new ConfigLoader(Path.of("no-home"), Map.of())
                .load(Optional.empty(), Optional.empty(), options)
                .config()
                .database();
    }
}
