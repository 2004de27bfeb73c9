package io.mysql2dynamodb.migration.export;

import java.nio.file.Path;

/** An export would go where something is already. */
public final class FolderExistsException extends RuntimeException {

    FolderExistsException(Path folder) {
        super("there is something at " + folder + " already: name a folder that does not exist");
    }
}
