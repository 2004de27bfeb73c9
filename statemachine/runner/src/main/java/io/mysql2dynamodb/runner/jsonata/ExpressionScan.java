package io.mysql2dynamodb.runner.jsonata;

import java.util.Set;

/**
 * What an expression refers to, found by reading its tokens: enough for checks before anything runs.
 *
 * @param variables names read with {@code $name} that the expression does not bind itself and no function is called
 * @param calledFunctions names called with {@code $name(...)} that the expression does not bind itself
 * @param statesMembers members of {@code $states} that are read
 * @param readsRoot whether {@code $$} appears
 * @param bareStart the name the expression starts with, if it starts with a bare name; empty otherwise
 */
public record ExpressionScan(
        Set<String> variables,
        Set<String> calledFunctions,
        Set<String> statesMembers,
        boolean readsRoot,
        String bareStart) {

    public static ExpressionScan of(String expression) {
        return new ExpressionScanner(expression).scan();
    }

    /** Functions that JSONata 2.0.6 and Step Functions define. */
    public static final Set<String> FUNCTIONS = Set.of(
            ("sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim"
                            + " pad match contains replace split join formatNumber formatBase formatInteger parseInteger"
                            + " number floor ceil round abs sqrt power random boolean not map zip filter single reduce"
                            + " sift keys lookup append exists spread merge reverse each error assert type sort shuffle"
                            + " distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent"
                            + " decodeUrl toMillis fromMillis clone now millis partition range hash uuid parse")
                    .split(" "));
}
