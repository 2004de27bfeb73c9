package io.mysql2dynamodb.local.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables from a template that was synthesized before, for a machine without Node.js.
 *
 * @param file the data stack's template
 */
public record TemplateFile(Path file) implements TableDesign {

    @Override
    public List<TemplateTable> tables() {
        try {
            return TemplateTables.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TemplateNotUnderstoodException("the template " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
