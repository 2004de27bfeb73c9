package io.mysql2dynamodb.projection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scenario's README: one line, the construct that it belongs to and the sentence that it teaches. */
record ScenarioReadme(Construct construct, String sentence) {

    /** What a README has to look like, for people. */
    static final String FORM = "one line '<Construct>: <one sentence that teaches the rule>.'";

    private static final Pattern LINE = Pattern.compile("([A-Z][a-z ]+): ([^a-z\\s].*[^\\s.]\\.)\n");

    /** Empty if the text is not of that form, or its construct is none of ours. */
    static Optional<ScenarioReadme> read(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Construct.titled(line.group(1)).map(construct -> new ScenarioReadme(construct, line.group(2)))
                : Optional.empty();
    }
}
