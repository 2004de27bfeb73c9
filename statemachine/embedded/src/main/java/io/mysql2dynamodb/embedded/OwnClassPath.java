package io.mysql2dynamodb.embedded;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path of this program, as a child process needs it. */
final class OwnClassPath {
    private OwnClassPath() {}

    /**
     * Absolute entries. A jar that only names others in its manifest (an executable jar, a test runner's) stays as it
     * is: the child reads the manifest too. Under a program that loads us itself (Maven's exec:java) its loader's URLs
     * are taken.
     */
    static String current() {
        List<String> entries = new ArrayList<>();
        if (OwnClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                entries.add(Path.of(URI.create(url.toString())).toString());
            }
        } else {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
