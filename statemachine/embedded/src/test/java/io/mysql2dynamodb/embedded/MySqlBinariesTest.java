package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MySqlBinariesTest {
    @Test
    void knowsTheSystemsItsBinariesWereBuiltFor() {
        assertThat(MySqlBinaries.archive("Linux", "amd64")).isEqualTo("/mysql-Linux-amd64.tar.gz");
        assertThat(MySqlBinaries.archive("Mac OS X", "x86_64")).isEqualTo("/mysql-Mac_OS_X-x86_64.tar.gz");
    }

    @Test
    void saysHowToGoOnElsewhere() {
        assertThatThrownBy(() -> MySqlBinaries.archive("Linux", "aarch64"))
                .isInstanceOf(EmbeddedMySqlUnavailableException.class)
                .hasMessageContaining("Linux on aarch64")
                .hasMessageContaining("--mysql-url");
        assertThatThrownBy(() -> MySqlBinaries.archive("WINDOWS 11", "amd64"))
                .isInstanceOf(EmbeddedMySqlUnavailableException.class);
    }
}
