package io.mysql2dynamodb.platform.checklist;

import java.util.Locale;
import java.util.stream.Collectors;

/** A stage may not begin, or did not end, as it must. The message has every failed line with what was found and the fix. */
public final class ChecklistFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChecklistFailedException(Checklist checklist, String place) {
        super(describe(checklist, place));
    }

    private static String describe(Checklist checklist, String place) {
        return checklist.items().stream()
                .filter(item -> !item.passed())
                .map(item -> item.check() + ": " + item.found() + ". Fix: " + item.fix())
                .collect(Collectors.joining(
                        "\n- ",
                        "the checklist of the " + checklist.side().name().toLowerCase(Locale.ROOT) + " of stage "
                                + checklist.stage() + " failed:\n- ",
                        "\nThe whole checklist: " + place));
    }
}
