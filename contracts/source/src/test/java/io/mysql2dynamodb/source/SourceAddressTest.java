package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {

    @Test
    void demandsTlsUnlessTheServerIsOnThisMachine() {
        assertThat(sslMode("jdbc:mysql://db.example.com:3306/shop")).isEqualTo("REQUIRED");
        assertThat(sslMode("jdbc:mysql://127.0.0.1:3306/shop")).isEqualTo("DISABLED, PREFERRED");
        assertThat(sslMode("jdbc:mysql://[::1]:3306/shop")).isEqualTo("DISABLED, PREFERRED");
        assertThat(sslMode("jdbc:mysql://localhost/shop")).isEqualTo("DISABLED, PREFERRED");
        assertThat(sslMode("jdbc:mysql://localhost.example.com/shop")).isEqualTo("REQUIRED");
        assertThat(sslMode("jdbc:mysql://db/shop?sslMode=VERIFY_IDENTITY")).isNull();
    }

    @Test
    void dropsOptionsThatWouldChangeWhatIsRead() {
        SourceAddress address = new SourceAddress(
                "jdbc:mysql://db:3306/shop?characterEncoding=latin1&sslMode=VERIFY_CA&sessionVariables=sql_mode=ANSI&TINYINT1ISBIT=true",
                "reader");
        assertThat(address.driverUrl()).isEqualTo("jdbc:mysql://db:3306/shop?sslMode=VERIFY_CA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/shop?password=secret",
                "jdbc:mysql://db/shop?user=u",
                "jdbc:mysql://u:secret@db/shop",
                "jdbc:mysql://db/",
                "jdbc:postgresql://db/shop",
                "db:3306/shop"
            })
    void refusesCredentialsAndOtherForms(String url) {
        assertThatThrownBy(() -> new SourceAddress(url, "reader"))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }

    private static String sslMode(String url) {
        SourceAddress address = new SourceAddress(url, "reader");
        return Encryption.inOrder(address).stream()
                .map(encryption -> PinnedSession.driverProperties(address, "secret", encryption)
                        .getProperty("sslMode"))
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), modes -> modes.isEmpty() ? null : modes));
    }
}
