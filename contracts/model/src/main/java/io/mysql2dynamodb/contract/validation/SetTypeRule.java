package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;

/** Sets come of few sources: SS of a SET column or of the texts that a lookup finds, NS of numbers that it finds. */
final class SetTypeRule implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.attributes(contract).forEach(place -> check(place, findings));
    }

    private static void check(AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        boolean lookup =
                attribute.join().filter(Join.LookupTable.class::isInstance).isPresent();
        String pointer = place.pointer() + "/type";
        if (attribute.type() == AttributeType.BS) {
            findings.error(pointer, "no value of MySQL becomes type BS", "use L, in which binary values are of type B");
        } else if (attribute.type() == AttributeType.NS && !lookup) {
            findings.error(
                    pointer,
                    "type NS is made of the numbers that a lookup-table finds, and the attribute has none",
                    "use N for one number, or a lookup-table");
        } else if (attribute.type() == AttributeType.SS
                && attribute.calculation().isPresent()) {
            findings.error(
                    pointer,
                    "type SS is made of a SET column or of what a lookup-table finds, not of a calculation",
                    "use S, or drop the calculation");
        }
    }
}
