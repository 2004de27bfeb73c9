package io.mysql2dynamodb.cdk;

import java.nio.file.Path;

/** A file that synthesis packs or reads is not there. */
public final class MissingFileException extends SynthesisException {

    /**
     * @param what what the file is
     * @param file where it was looked for
     * @param remedy how to get it
     */
    public MissingFileException(String what, Path file, String remedy) {
        super("%s not found: %s. %s.".formatted(what, file, remedy));
    }
}
