package io.mysql2dynamodb.platform.artifact;

import java.util.regex.Pattern;

/** What a key may look like: names that mean the same on S3 and on every file system, and never lead out of the store. */
final class ArtifactKey {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_=+@-][A-Za-z0-9._=+@-]*");

    private ArtifactKey() {}

    static String checked(String key) {
        for (String name : key.split("/", -1)) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArtifactKeyException(key);
            }
        }
        return key;
    }
}
