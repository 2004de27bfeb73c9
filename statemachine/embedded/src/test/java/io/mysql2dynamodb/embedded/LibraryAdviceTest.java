package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "'ID=debian\nVERSION_ID=\"12\"', apt-get install libaio1 libnuma1",
        "'ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"22.04\"', apt-get install libaio1 libnuma1",
        "'ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"24.04\"', libaio1t64",
        "'ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"', dnf install",
        "'ID=\"opensuse-leap\"', zypper install",
        "'ID=arch', pacman -S",
        "'ID=alpine', glibc",
        "'', libaio.so.1"
    })
    void speaksThePackageManagerOfTheSystem(String osRelease, String expected) {
        assertThat(LibraryAdvice.forSystem(osRelease)).contains(expected);
    }

    @Test
    void namesALibraryThatIsNotKnown() {
        assertThatThrownBy(() -> AptLibrary.named("libstrange.so.9"))
                .isInstanceOf(EmbeddedMySqlUnavailableException.class)
                .hasMessageContaining("libstrange.so.9");
    }
}
