package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.Transformation.DateFormat;
import io.mysql2dynamodb.contract.Transformation.NumberFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One source row as an item: attribute by attribute, then its keys. */
final class NaiveItem {

    private static final int PARTITION_KEY_BYTES = 2048;
    private static final int SORT_KEY_BYTES = 1024;

    private final TableContract table;
    private final EntityContract entity;
    private final NaiveRow row;
    private final NaiveTypes types;
    private final NaiveJoins joins;
    private final NaiveCalculations calculations;
    private final NaiveChildren children;
    private final NaiveTexts texts;
    private final Map<String, Optional<AttributeValue>> finals = new HashMap<>();
    private final Map<String, RuntimeException> refused = new HashMap<>();
    private final Map<String, AttributeValue> item = new TreeMap<>();
    private final Set<String> reasons = new TreeSet<>();

    NaiveItem(TableContract table, EntityContract entity, NaiveRow row, NaiveTypes types) {
        this.table = table;
        this.entity = entity;
        this.row = row;
        this.types = types;
        this.joins = new NaiveJoins(row, types);
        this.calculations = new NaiveCalculations(row, joins, types);
        this.children = new NaiveChildren(row, types);
        this.texts = new NaiveTexts(row, types, entity::attribute, this::value);
        entity.attributes().forEach(attribute -> put(attribute.name(), () -> value(attribute)));
        tableKey(table.partitionKey(), entity.partitionKeyTemplate());
        table.sortKey().ifPresent(key -> tableKey(key, entity.sortKeyTemplate()));
        indexKeys();
    }

    /** The attributes, without the helper attributes. */
    Map<String, AttributeValue> attributes() {
        return item;
    }

    /** Why there is no item: {@code code attribute}; empty where there is one. */
    Set<String> reasons() {
        return reasons;
    }

    private interface Evaluation {
        AttributeValue value();
    }

    private void put(String name, Evaluation evaluation) {
        try {
            AttributeValue value = evaluation.value();
            if (value != null) {
                item.put(name, value);
            }
        } catch (NaiveRefusal refusal) {
            if (!refusal.code().equals(NaiveRefusal.SILENT)) {
                reasons.add(refusal.code() + " " + name);
            }
        } catch (NaiveRefusals several) {
            several.codes().forEach(code -> reasons.add(code + " " + name));
        }
    }

    /** An attribute's final value; null where it is absent. */
    private AttributeValue value(Attribute attribute) {
        if (refused.containsKey(attribute.name())) {
            throw refused.get(attribute.name());
        }
        if (!finals.containsKey(attribute.name())) {
            try {
                finals.put(attribute.name(), Optional.ofNullable(normalized(attribute, typed(attribute))));
            } catch (NaiveRefusal | NaiveRefusals refusal) {
                refused.put(attribute.name(), refusal);
                throw refusal;
            }
        }
        return finals.get(attribute.name()).orElse(null);
    }

    private static AttributeValue normalized(Attribute attribute, AttributeValue value) {
        if (value == null || value.s() == null || attribute.normalization().isEmpty()) {
            return value;
        }
        String text = attribute.normalization().get() == Normalization.NFC_LOWER
                ? Normalizer.normalize(value.s(), Normalizer.Form.NFC)
                : value.s();
        return AttributeValue.fromS(text.toLowerCase(Locale.ROOT));
    }

    private AttributeValue typed(Attribute attribute) {
        if (attribute.transformation().isPresent()) {
            return transformed(attribute, attribute.transformation().get());
        }
        if (attribute.calculation().isEmpty()
                && attribute.join().orElse(null) instanceof Join.JsonConstruction construction) {
            return children.construction(attribute, construction);
        }
        boolean collection = attribute.type() == AttributeType.L
                || attribute.type() == AttributeType.SS
                || attribute.type() == AttributeType.NS;
        if (collection && attribute.join().orElse(null) instanceof Join.LookupTable lookup) {
            return children.lookup(attribute, lookup);
        }
        NaiveValue before = before(attribute);
        if (before == null) {
            return attribute.type() == AttributeType.NULL ? AttributeValue.fromNul(true) : null;
        }
        boolean ttl = table.ttlAttribute().filter(attribute.name()::equals).isPresent();
        return types.attribute(before, attribute.type(), ttl);
    }

    /** Source, then join or calculation; null for NULL. */
    private NaiveValue before(Attribute attribute) {
        if (attribute.calculation().isPresent()) {
            return calculations.value(attribute);
        }
        return attribute.join().isPresent()
                ? joins.value(attribute)
                : row.column(attribute.source().first());
    }

    private AttributeValue transformed(Attribute attribute, Transformation transformation) {
        if (transformation.template().isPresent()) {
            String text =
                    texts.transformation(attribute, transformation.template().get(), () -> before(attribute));
            return text == null ? null : written(attribute, text);
        }
        NaiveValue before = before(attribute);
        if (before == null) {
            return null;
        } else if (transformation instanceof DateFormat format) {
            return date(attribute, before, format);
        } else if (transformation instanceof NumberFormat format) {
            BigDecimal number = before.kind() == NaiveValue.Kind.TEXT
                    ? NaiveNumbers.strict(before.text())
                    : NaiveNumbers.of(before);
            return attribute.type() == AttributeType.N
                    ? AttributeValue.fromN(NaiveNumbers.attribute(NaiveNumberFormat.rounded(number, format.format())))
                    : AttributeValue.fromS(NaiveNumberFormat.write(number, format.format()));
        }
        return document(attribute, before);
    }

    private static AttributeValue written(Attribute attribute, String text) {
        return attribute.type() == AttributeType.N
                ? AttributeValue.fromN(NaiveNumbers.attribute(NaiveNumbers.strict(text)))
                : AttributeValue.fromS(text);
    }

    private AttributeValue date(Attribute attribute, NaiveValue before, DateFormat format) {
        String stored = before.kind() == NaiveValue.Kind.TEXT
                ? NaiveDateFormat.stored(before.text(), format.sourceFormat().orElseThrow())
                : before.text();
        if (types.isAbsentDate(stored)) {
            return null;
        }
        return written(attribute, NaiveDateFormat.write(stored, format.format()));
    }

    private static AttributeValue document(Attribute attribute, NaiveValue before) {
        NaiveJson.requireStrict(before.text());
        AttributeValue document = NaiveJson.parse(before.text(), NaiveTypes.LEVELS, true);
        boolean fits = document.type() == AttributeValue.Type.NUL
                || document.type().name().equals(attribute.type().name());
        if (!fits) {
            throw new NaiveRefusal("type-mismatch");
        }
        return document;
    }

    private void tableKey(String key, Optional<String> template) {
        put(key, () -> {
            AttributeValue explicit = entity.attribute(key).map(this::keyValue).orElse(null);
            Optional<String> written =
                    template.or(() -> entity.attribute(key).isPresent() ? Optional.empty() : composed(key));
            AttributeValue value = explicit;
            if (written.isPresent()) {
                String text = texts.key(written.get());
                if (entity.attribute(key).isEmpty()) {
                    value = text == null ? null : AttributeValue.fromS(text);
                } else if (!agree(explicit, text)) {
                    throw new NaiveRefusal("key-disagrees");
                }
            }
            if (value == null) {
                throw new NaiveRefusal("missing-key");
            }
            return bounded(key, value);
        });
    }

    /** A key attribute's value; one that was refused has its reason already. */
    private AttributeValue keyValue(Attribute attribute) {
        try {
            return value(attribute);
        } catch (NaiveRefusal | NaiveRefusals cause) {
            throw new NaiveRefusal(NaiveRefusal.SILENT);
        }
    }

    private static boolean agree(AttributeValue explicit, String text) {
        if (explicit == null || text == null) {
            return explicit == null && text == null;
        }
        return text.equals(explicit.s());
    }

    /** {@code a#b}: the attributes of these names, joined. */
    private static Optional<String> composed(String key) {
        return key.contains("#")
                ? Optional.of(Arrays.stream(key.split("#"))
                        .map(part -> "{" + part + "}")
                        .collect(Collectors.joining("#")))
                : Optional.empty();
    }

    private void indexKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (IndexContract index : table.indexes()) {
            keys.addAll(index.keyNames());
        }
        keys.removeAll(table.keyNames());
        for (String key : keys) {
            boolean parts = Arrays.stream(key.split("#"))
                    .allMatch(part -> entity.attribute(part).isPresent());
            if (entity.attribute(key).isPresent() || parts) {
                put(key, () -> {
                    AttributeValue value =
                            entity.attribute(key).map(this::keyValue).orElse(null);
                    if (entity.attribute(key).isEmpty()) {
                        String text = texts.key(composed(key).orElseThrow());
                        value = text == null ? null : AttributeValue.fromS(text);
                    }
                    return value == null ? null : bounded(key, value);
                });
            }
        }
    }

    /** Neither empty nor too long for any key that the attribute is. */
    private AttributeValue bounded(String key, AttributeValue value) {
        int bytes =
                switch (value.type()) {
                    case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
                    case B -> value.b().asByteArray().length;
                    case N -> 1;
                    default -> throw new NaiveRefusal("type-mismatch");
                };
        boolean sorts = table.sortKey().filter(key::equals).isPresent()
                || table.indexes().stream()
                        .anyMatch(index -> index.sortKey().filter(key::equals).isPresent());
        if (bytes == 0) {
            throw new NaiveRefusal("empty-key");
        }
        if (bytes > (sorts ? SORT_KEY_BYTES : PARTITION_KEY_BYTES)) {
            throw new NaiveRefusal("key-too-long");
        }
        return value;
    }
}
