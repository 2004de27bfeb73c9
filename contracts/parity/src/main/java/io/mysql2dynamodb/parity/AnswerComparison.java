package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.Join.Construction.Shape;
import io.mysql2dynamodb.parity.AnswerPlan.Child;
import io.mysql2dynamodb.parity.SourceAnswer.ChildRow;
import io.mysql2dynamodb.parity.SourceAnswer.Entry;
import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Compares the two answers of one set of parameters: the same items, in the same order where the SQL sorts, with the same
 * values. Items that sort alike may come in any order, and where a LIMIT cut among such, any of them may be there.
 */
final class AnswerComparison {

    private final AnswerPlan plan;
    private final List<String> keyNames;
    private final Completion completion;

    /**
     * @param keyNames the key attributes of the table that is asked
     * @param completion who makes the answer out of what the operation gives
     */
    AnswerComparison(AnswerPlan plan, List<String> keyNames, Completion completion) {
        this.plan = plan;
        this.keyNames = keyNames;
        this.completion = completion;
    }

    /** What differs, in words; empty when the answers are the same. */
    List<String> differences(SourceAnswer source, List<Map<String, AttributeValue>> items) {
        Map<ItemKey, Entry> expected = byKey(source.entries());
        Map<ItemKey, Entry> allowed = byKey(source.tied());
        List<ItemKey> found = new ArrayList<>();
        Set<Entry> answered = new HashSet<>();
        List<String> differences = new ArrayList<>();
        boolean dropped = source.quarantined() + source.excluded() > 0;
        for (Map<String, AttributeValue> item : items) {
            if (source.limited() && dropped && found.size() == source.entries().size()) {
                // the SQL's answer had rows without items instead of these
                break;
            }
            ItemKey key = ItemKey.of(item, keyNames);
            Entry entry = Optional.ofNullable(expected.get(key)).orElse(allowed.get(key));
            if (entry == null) {
                if (completion != Completion.BY_APPLICATION && !hasNoRequiredChild(item)) {
                    differences.add("only DynamoDB answers " + key);
                    found.add(key);
                }
                continue;
            }
            found.add(key);
            answered.add(entry);
            if (key.equals(entry.item().orElseThrow().key())) {
                values(entry, item).forEach(what -> differences.add(key + ": " + what));
            }
        }
        differences.addAll(missing(source, answered));
        if (differences.isEmpty() && plan.ordered() && completion == Completion.BY_OPERATION) {
            order(source, found, expected, allowed).ifPresent(differences::add);
        }
        return differences;
    }

    /** Rows by the key of their item, and by those of the items that keep their values unique. */
    private static Map<ItemKey, Entry> byKey(List<Entry> entries) {
        Map<ItemKey, Entry> byKey = new HashMap<>();
        for (Entry entry : entries) {
            entry.item().ifPresent(item -> {
                byKey.put(item.key(), entry);
                item.lookups().forEach(lookup -> byKey.put(lookup.key(), entry));
            });
        }
        return byKey;
    }

    /** An inner join leaves out a row without children; its item is there all the same. */
    private boolean hasNoRequiredChild(Map<String, AttributeValue> item) {
        return plan.roots().stream()
                .flatMap(root -> root.children().stream())
                .filter(Child::required)
                .anyMatch(child -> embedded(child, item).isEmpty());
    }

    private static List<String> missing(SourceAnswer source, Set<Entry> answered) {
        List<Entry> entries = source.entries();
        List<String> cutTie = source.limited() && !entries.isEmpty()
                ? entries.get(entries.size() - 1).tie()
                : null;
        int needed = entries.size() - answered.size();
        List<String> missing = new ArrayList<>();
        for (Entry entry : entries) {
            boolean replaceable = entry.tie().equals(cutTie) && !source.tied().isEmpty() && needed <= 0;
            if (!answered.contains(entry) && !replaceable) {
                missing.add("only MySQL answers " + entry.item().orElseThrow().key() + ", of the row "
                        + entry.root().entity().sourceTable() + entry.row().values());
            }
        }
        return missing;
    }

    private Optional<String> order(
            SourceAnswer source, List<ItemKey> found, Map<ItemKey, Entry> expected, Map<ItemKey, Entry> allowed) {
        for (int i = 0; i < Math.min(found.size(), source.entries().size()); i++) {
            Entry entry = Optional.ofNullable(expected.get(found.get(i))).orElse(allowed.get(found.get(i)));
            Entry wanted = source.entries().get(i);
            if (!entry.tie().equals(wanted.tie())) {
                return Optional.of("the order differs from place " + (i + 1) + " on: MySQL has "
                        + wanted.item().orElseThrow().key() + " there, DynamoDB has " + found.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<String> values(Entry entry, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> expected = new LinkedHashMap<>();
        Map<String, AttributeValue> found = new LinkedHashMap<>();
        entry.values().forEach((attribute, value) -> {
            value.ifPresent(there -> expected.put(attribute, there));
            Optional.ofNullable(item.get(attribute)).ifPresent(there -> found.put(attribute, there));
        });
        List<String> differences = new ArrayList<>();
        ItemDifference.between(expected, found).forEach(difference -> differences.add(difference.toString()));
        for (Child child : entry.root().children()) {
            children(child, entry.children(child.attribute()).values(), embedded(child, item))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<String> children(
            Child child, Collection<ChildRow> rows, List<Map<String, AttributeValue>> embedded) {
        int most = child.shape() == Shape.OBJECT ? 1 : child.limit().orElse(Integer.MAX_VALUE);
        boolean cut = rows.size() > most;
        List<Map<String, AttributeValue>> expected =
                rows.stream().map(ChildRow::members).toList();
        List<Map<String, AttributeValue>> only = new ArrayList<>(expected);
        List<Map<String, AttributeValue>> surplus = new ArrayList<>();
        for (Map<String, AttributeValue> element : embedded) {
            if (!removeEqual(only, element)) {
                surplus.add(element);
            }
        }
        if (!surplus.isEmpty() && !child.filtered()) {
            return Optional.of(child.attribute() + ": only DynamoDB has " + AnswerText.of(surplus.get(0)));
        } else if (!only.isEmpty() && !cut) {
            return Optional.of(child.attribute() + ": only MySQL has " + AnswerText.of(only.get(0)));
        }
        boolean ordered =
                !cut && !child.filtered() && !rows.isEmpty() && !child.ties().isEmpty();
        return ordered ? childOrder(child, List.copyOf(rows), embedded) : Optional.empty();
    }

    private static Optional<String> childOrder(
            Child child, List<ChildRow> rows, List<Map<String, AttributeValue>> embedded) {
        for (int i = 0; i < embedded.size(); i++) {
            Map<String, AttributeValue> element = embedded.get(i);
            List<String> tie = rows.get(i).tie();
            boolean there = rows.stream().anyMatch(row -> row.tie().equals(tie) && equal(row.members(), element));
            if (!there) {
                return Optional.of(child.attribute() + ": the order differs from place " + (i + 1) + " on");
            }
        }
        return Optional.empty();
    }

    private static boolean removeEqual(List<Map<String, AttributeValue>> rows, Map<String, AttributeValue> element) {
        for (int i = 0; i < rows.size(); i++) {
            if (equal(rows.get(i), element)) {
                rows.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean equal(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return ItemDifference.between(one, other).isEmpty();
    }

    /** The embedded rows, with the compared members alone. */
    private static List<Map<String, AttributeValue>> embedded(Child child, Map<String, AttributeValue> item) {
        AttributeValue value = item.get(child.attribute());
        if (value == null) {
            return List.of();
        }
        List<AttributeValue> elements = value.hasL() ? value.l() : value.hasM() ? List.of(value) : List.of();
        return elements.stream().map(element -> members(child, element.m())).toList();
    }

    private static Map<String, AttributeValue> members(Child child, Map<String, AttributeValue> all) {
        Map<String, AttributeValue> members = new HashMap<>();
        child.columns().forEach(column -> Optional.ofNullable(all.get(column.attribute()))
                .ifPresent(value -> members.put(column.attribute(), value)));
        return members;
    }
}
