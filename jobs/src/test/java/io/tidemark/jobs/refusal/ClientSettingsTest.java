package io.tidemark.jobs.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client file may say how brokers are reached; secrets and what the job decides are not its business. */
final class ClientSettingsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("KAFKA_PASSWORD", "geheim");

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isolation.level",
                "enable.auto.commit",
                "auto.offset.reset",
                "group.id",
                "transactional.id",
                "transaction.timeout.ms",
                "bootstrap.servers",
                "acks",
                "enable.idempotence",
                "config.providers",
                "config.providers.env.class",
                "key.deserializer"
            })
    void whatTheJobDecidesIsRefused(String key) {
        assertThat(check(key, "x"))
                .singleElement()
                .asString()
                .contains(key + " is the job's own setting", "leave it out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssl.keystore.password | geheim",
                "ssl.key.password | geheim${env:KAFKA_PASSWORD}",
                "ssl.keystore.key | -----BEGIN PRIVATE KEY-----",
                "sasl.oauthbearer.client.credentials.client.secret | geheim",
                "sasl.jaas.config | x required username=\"me\" password=\"geheim\";",
                "sasl.jaas.config | x required password=\"geheim\" other=\"${env:KAFKA_PASSWORD}\";",
                "SASL.JAAS.CONFIG | x required clientSecret=geheim;",
            })
    void aSecretIsRefusedAndNotRepeated(String key, String value) {
        assertThat(check(key, value))
                .singleElement()
                .asString()
                .contains(key + " must not hold a secret", "write ${env:NAME}")
                .doesNotContain("geheim", "BEGIN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "security.protocol | SASL_SSL",
                "ssl.truststore.location | /etc/trust.jks",
                "ssl.truststore.password | ${env:KAFKA_PASSWORD}",
                "sasl.jaas.config | x required username=\"me\" password=\"${env:KAFKA_PASSWORD}\";",
                "sasl.jaas.config | com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true keyTab=\"/k\";",
                "client.id | desk-7",
            })
    void howBrokersAreReachedIsTheUsers(String key, String value) {
        assertThat(check(key, value)).isEmpty();
    }

    @Test
    void aPlaceholderThatNothingStandsBehindIsRefused() throws IOException {
        Path secrets = Files.writeString(dir.resolve("secrets"), "password=geheim\n");
        String key = "ssl.key.password";
        assertThat(check(key, "${file:" + secrets + ":password}")).isEmpty();
        assertThat(check(key, "${file:" + secrets + ":pasword}"))
                .singleElement()
                .asString()
                .contains("and the file has no such key: clients would log in with that text")
                .doesNotContain("geheim");
        assertThat(check(key, "${file:" + dir.resolve("none") + ":password}").toString())
                .contains("the file cannot be read");
        assertThat(check(key, "${env:NO_SUCH}").toString())
                .contains("names ${env:NO_SUCH}, and no such variable is set");
        assertThat(check(key, "${vault:x:y}").toString()).contains("only env and file are known");
    }

    private static List<Refusal> check(String key, String value) {
        return ClientSettings.check(Path.of("client.properties"), Map.of(key, value), ENVIRONMENT);
    }
}
