package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How to install the libraries that mysqld needs, in the words of this system's package manager. */
final class LibraryAdvice {
    private LibraryAdvice() {}

    static String forThisSystem() {
        try {
            return forSystem(Files.readString(Path.of("/etc/os-release")));
        } catch (IOException e) {
            return forSystem("");
        }
    }

    /** Chooses by {@code ID}, {@code ID_LIKE} and version of an os-release text. */
    static String forSystem(String osRelease) {
        String release = osRelease.toLowerCase(Locale.ROOT);
        if (release.contains("ubuntu") && release.matches("(?s).*version_id=\"?(2[4-9]|[3-9]\\d)\\..*")) {
            return "Install its libraries: sudo apt-get install libaio1t64 libnuma1"
                    + " && sudo ln -s libaio.so.1t64 /usr/lib/x86_64-linux-gnu/libaio.so.1";
        }
        if (release.contains("debian") || release.contains("ubuntu")) {
            return "Install its libraries: sudo apt-get install libaio1 libnuma1";
        }
        if (release.contains("fedora") || release.contains("rhel") || release.contains("amzn")) {
            return "Install its libraries: sudo dnf install libaio numactl-libs";
        }
        if (release.contains("suse")) {
            return "Install its libraries: sudo zypper install libaio1 libnuma1";
        }
        if (release.contains("arch")) {
            return "Install its libraries: sudo pacman -S libaio numactl";
        }
        if (release.contains("alpine")) {
            return "Alpine's C library cannot run it; use a system with glibc.";
        }
        return "Install the packages that hold libaio.so.1 and libnuma.so.1.";
    }
}
