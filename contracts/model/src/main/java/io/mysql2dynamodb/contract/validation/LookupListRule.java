package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Transformation;

/** A set or list of what a lookup finds is the value as it is. */
final class LookupListRule implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.attributes(contract)
                .filter(place -> place.attribute().looksUpMany())
                .forEach(place -> {
                    boolean asText = place.attribute()
                            .transformation()
                            .flatMap(Transformation::template)
                            .isPresent();
                    if (asText || place.attribute().calculation().isPresent()) {
                        findings.error(
                                place.pointer() + "/type",
                                "a set or list of looked-up values is neither calculated with nor transformed",
                                "use a type of a single value, or remove the calculation and transformation");
                    }
                });
    }
}
