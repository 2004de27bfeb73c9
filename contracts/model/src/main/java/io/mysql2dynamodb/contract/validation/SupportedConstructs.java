package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.util.Optional;

/**
 * Refuses by name what the format allows and this version cannot execute yet. When a construct becomes executable, its
 * name is removed here; nothing else needs to change.
 */
final class SupportedConstructs implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            if (!place.table().uniqueConstraints().isEmpty()) {
                refuse(
                        place.pointer() + "/unique_constraints",
                        "unique_constraints",
                        "leave them out, and keep uniqueness in the application",
                        findings);
            }
        }
        Places.attributes(contract).forEach(place -> attribute(place, findings));
    }

    private static void attribute(AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        attribute
                .transformation()
                .flatMap(SupportedConstructs::unsupportedTransformation)
                .ifPresent(name -> refuse(
                        place.pointer() + "/transformation/type",
                        "the transformation '" + name + "'",
                        "use a generated column or a view of the source that has the value in this form",
                        findings));
        if (attribute.type() == AttributeType.SS
                || attribute.type() == AttributeType.NS
                || attribute.type() == AttributeType.BS) {
            refuse(place.pointer() + "/type", "the type " + attribute.type(), "use S or L", findings);
        }
    }

    private static Optional<String> unsupportedTransformation(Transformation transformation) {
        if (transformation instanceof Transformation.DateFormat) {
            return Optional.of("date-format");
        } else if (transformation instanceof Transformation.NumberFormat) {
            return Optional.of("number-format");
        } else if (transformation instanceof Transformation.JsonParse) {
            return Optional.of("json-parse");
        }
        return Optional.empty();
    }

    static void refuse(String pointer, String name, String remedy, Findings findings) {
        findings.error(pointer, name + " is legal, but this version cannot execute it yet", remedy);
    }
}
