package io.mysql2dynamodb.runner.lint;

import io.mysql2dynamodb.runner.asl.AslProblem;
import io.mysql2dynamodb.runner.asl.Definition;
import io.mysql2dynamodb.runner.asl.DefinitionReader;
import io.mysql2dynamodb.runner.asl.Problems;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges a definition before it is deployed. Finds what the loader refuses (dangling and unreachable states, unfilled
 * substitutions, misplaced fields, expressions that do not parse or read what is not there), and beyond it:
 *
 * <ul>
 *   <li>error names that nothing raises,
 *   <li>Lambda tasks that do not retry Lambda's transient errors,
 *   <li>variables read where they are not assigned on every way, or across a distributed map's border,
 *   <li>variables of inner states that bear the name of an outer one.
 * </ul>
 */
public final class AslLint {

    private AslLint() {}

    /**
     * Everything found, in one pass; empty for a sound definition.
     *
     * @param substitutions values of {@code ${Name}}; those of functions may be any text
     * @param exceptionExists whether a class name that an ErrorEquals names is an exception that exists
     */
    public static List<AslProblem> check(
            String asl, Map<String, String> substitutions, Predicate<String> exceptionExists) {
        Problems problems = new Problems();
        Definition definition =
                DefinitionReader.read(asl, substitutions, problems).definition();
        new ErrorNames(exceptionExists).check(definition.graph(), problems);
        TransientRetries.check(definition.graph(), problems);
        VariableUse.check(definition.graph(), problems);
        ShadowedVariables.check(definition.graph(), problems);
        return problems.list();
    }
}
