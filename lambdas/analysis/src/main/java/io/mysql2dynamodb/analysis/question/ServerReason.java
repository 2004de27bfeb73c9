package io.mysql2dynamodb.analysis.question;

import io.mysql2dynamodb.source.SourceException;
import java.util.regex.Pattern;

/** What a server said when it refused, fit for an artifact. */
final class ServerReason {

    /** Messages about data show the datum in quotes; messages about names do not begin or end like these. */
    private static final Pattern ABOUT_DATA =
            Pattern.compile("(?i)\\b(incorrect|truncated|truncation|out of range|invalid json|duplicate entry"
                    + "|cannot convert|cannot create a json|illegal .* value)\\b");

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"");

    private ServerReason() {}

    /** The server's words, in one line and without values of rows. */
    static String of(SourceException refused) {
        Throwable said = refused.getCause() == null ? refused : refused.getCause();
        String first = String.valueOf(said.getMessage()).lines().findFirst().orElse("no reason given");
        return ABOUT_DATA.matcher(first).find() ? QUOTED.matcher(first).replaceAll("'...'") : first;
    }

    /** A broken view is reported by the code of a missing privilege, since that may be why; a GRANT seldom mends it. */
    static boolean isOfBrokenView(SourceException refused) {
        return of(refused).contains("references invalid table(s)");
    }
}
