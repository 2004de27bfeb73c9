package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Walks two items side by side and collects where they differ. Used by one thread, once. */
final class ItemComparison {

    private final List<ItemDifference> differences = new ArrayList<>();

    private ItemComparison() {}

    static List<ItemDifference> compare(
            Map<String, AttributeValue> expected, Map<String, AttributeValue> found, Set<String> ignored) {
        if (same(expected, found, ignored)) {
            return List.of();
        }
        ItemComparison comparison = new ItemComparison();
        comparison.maps("", expected, found, ignored);
        return List.copyOf(comparison.differences);
    }

    /** Most items are equal, and to see that needs no order. */
    private static boolean same(
            Map<String, AttributeValue> expected, Map<String, AttributeValue> found, Set<String> ignored) {
        int names = 0;
        for (Map.Entry<String, AttributeValue> attribute : expected.entrySet()) {
            if (!ignored.contains(attribute.getKey())) {
                AttributeValue other = found.get(attribute.getKey());
                if (other == null || !same(attribute.getValue(), other)) {
                    return false;
                }
                names++;
            }
        }
        for (String name : ignored) {
            names += found.containsKey(name) ? 1 : 0;
        }
        return names == found.size();
    }

    private static boolean same(AttributeValue expected, AttributeValue found) {
        if (expected.type() != found.type()) {
            return false;
        }
        return switch (expected.type()) {
            case M -> same(expected.m(), found.m(), Set.of());
            case L -> same(expected.l(), found.l());
            default -> sameScalarOrSet(expected, found);
        };
    }

    private static boolean same(List<AttributeValue> expected, List<AttributeValue> found) {
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void maps(
            String prefix,
            Map<String, AttributeValue> expected,
            Map<String, AttributeValue> found,
            Set<String> ignored) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        names.removeAll(ignored);
        for (String name : names) {
            member(prefix + name, expected.get(name), found.get(name));
        }
    }

    private void lists(String path, List<AttributeValue> expected, List<AttributeValue> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            member(
                    path + "[" + i + "]",
                    i < expected.size() ? expected.get(i) : null,
                    i < found.size() ? found.get(i) : null);
        }
    }

    private void member(String path, AttributeValue expected, AttributeValue found) {
        if (expected == null) {
            differences.add(ItemDifference.unexpected(path, found));
        } else if (found == null) {
            differences.add(ItemDifference.missing(path, expected));
        } else if (expected.type() != found.type()) {
            differences.add(ItemDifference.changed(path, expected, found));
        } else if (expected.type() == AttributeValue.Type.M) {
            maps(path + ".", expected.m(), found.m(), Set.of());
        } else if (expected.type() == AttributeValue.Type.L) {
            lists(path, expected.l(), found.l());
        } else if (!sameScalarOrSet(expected, found)) {
            differences.add(ItemDifference.changed(path, expected, found));
        }
    }

    private static boolean sameScalarOrSet(AttributeValue expected, AttributeValue found) {
        return switch (expected.type()) {
            case S -> expected.s().equals(found.s());
            case N -> sameNumber(expected.n(), found.n());
            case B -> expected.b().equals(found.b());
            case BOOL -> expected.bool().equals(found.bool());
            case NUL -> true;
            case SS -> sameSet(expected.ss(), found.ss());
            case NS -> numbers(expected.ns()).equals(numbers(found.ns()));
            case BS -> sameSet(expected.bs(), found.bs());
            default -> throw new IllegalArgumentException("attribute value of unknown type: " + expected);
        };
    }

    private static boolean sameNumber(String expected, String found) {
        return expected.equals(found) || Numbers.canonical(expected).compareTo(Numbers.canonical(found)) == 0;
    }

    private static Set<String> numbers(Collection<String> texts) {
        return texts.stream().map(Numbers::canonicalText).collect(Collectors.toSet());
    }

    private static boolean sameSet(Collection<?> expected, Collection<?> found) {
        return new HashSet<>(expected).equals(new HashSet<>(found));
    }
}
