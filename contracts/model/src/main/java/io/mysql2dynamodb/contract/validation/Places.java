package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of a contract with the JSON pointers under which its file has them. */
final class Places {

    private Places() {}

    record TablePlace(TableContract table, String pointer) {

        List<EntityPlace> entities() {
            boolean single = table.type() == TableContract.Type.SINGLE_ENTITY;
            return IntStream.range(0, table.entities().size())
                    .mapToObj(i -> new EntityPlace(
                            this, table.entities().get(i), single ? pointer : pointer + "/entities/" + i))
                    .toList();
        }

        /** Where the list of entities, or of the only entity's attributes, is. */
        String contents() {
            return pointer + (table.type() == TableContract.Type.SINGLE_ENTITY ? "/attributes" : "/entities");
        }
    }

    record EntityPlace(TablePlace of, EntityContract entity, String pointer) {

        TableContract table() {
            return of.table();
        }

        List<AttributePlace> attributes() {
            return IntStream.range(0, entity.attributes().size())
                    .mapToObj(i -> new AttributePlace(this, entity.attributes().get(i), pointer + "/attributes/" + i))
                    .toList();
        }
    }

    record AttributePlace(EntityPlace of, Attribute attribute, String pointer) {}

    static List<TablePlace> tables(MigrationContract contract) {
        return IntStream.range(0, contract.tables().size())
                .mapToObj(i -> new TablePlace(contract.tables().get(i), "/tables/" + i))
                .toList();
    }

    static Stream<EntityPlace> entities(MigrationContract contract) {
        return tables(contract).stream().flatMap(table -> table.entities().stream());
    }

    static Stream<AttributePlace> attributes(MigrationContract contract) {
        return entities(contract).flatMap(entity -> entity.attributes().stream());
    }
}
