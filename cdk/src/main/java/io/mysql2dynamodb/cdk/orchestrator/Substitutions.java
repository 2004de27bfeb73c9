package io.mysql2dynamodb.cdk.orchestrator;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The {@code ${...}} names in a workflow's text. */
final class Substitutions {
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    private Substitutions() {}

    /** The names that occur in the text, each once. */
    static Set<String> in(String definition) {
        return NAME.matcher(definition)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /**
     * @throws UnknownSubstitutionException if the text has a name that is not known; CloudFormation would find out only
     *     in the middle of a deployment
     */
    static Set<String> in(String definition, Set<String> known) {
        Set<String> names = in(definition);
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UnknownSubstitutionException(unknown, known);
        }
        return names;
    }
}
