package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.stream.Stream;

/** The names of the attributes that items of a table have. */
final class AttributeNames {

    private AttributeNames() {}

    /** Explicit attributes of all entities, then produced keys, each once. */
    static List<String> of(TableContract table) {
        return Stream.concat(
                        table.entities().stream()
                                .flatMap(entity -> entity.attributes().stream())
                                .map(Attribute::name),
                        KeyTypes.of(table).keySet().stream())
                .distinct()
                .toList();
    }
}
