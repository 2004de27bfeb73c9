package io.mysql2dynamodb.projection;

import java.util.List;

/**
 * A text with placeholders, resolved: a key template, a composed key or a string-format.
 *
 * @param parts the parts in order
 * @param written the template as written, for reasons
 */
record TextPlan(List<TextPart> parts, String written) {

    TextPlan {
        parts = List.copyOf(parts);
    }

    /**
     * The text, or null when a placeholder is NULL. Inserted text is not scanned for placeholders again.
     *
     * @throws RefusedValue a part has no text
     */
    String text(RootRow row, Finals finals) {
        if (parts.size() == 1) {
            return parts.get(0).text(row, finals);
        }
        StringBuilder whole = new StringBuilder(48);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).text(row, finals);
            if (part == null) {
                return null;
            }
            whole.append(part);
        }
        return whole.toString();
    }

    /** Whether a part has been refused already, under the attribute's own name. */
    boolean buildsOnRefused(RootRow row, Finals finals) {
        for (TextPart part : parts) {
            if (part.refusedBefore(row, finals)) {
                return true;
            }
        }
        return false;
    }

    /** Checks that what is inserted has a text form, by the types that the server reports. */
    void requireForms(RootRow typed) {
        parts.forEach(part -> part.requireForms(typed));
    }
}
