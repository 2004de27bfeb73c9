package io.mysql2dynamodb.platform.checklist;

/**
 * One line of a checklist.
 *
 * @param check what must hold
 * @param passed whether it does
 * @param found what was found
 * @param fix what to do when it does not hold; empty when it does
 */
public record ChecklistItem(String check, boolean passed, String found, String fix) {

    public static ChecklistItem passed(String check, String found) {
        return new ChecklistItem(check, true, found, "");
    }

    public static ChecklistItem failed(String check, String found, String fix) {
        if (fix.isBlank()) {
            throw new IllegalArgumentException("a failed check must say what to do: " + check);
        }
        return new ChecklistItem(check, false, found, fix);
    }
}
