package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.util.List;

/** Items of different entities of one table cannot fall on one key. */
final class SkeletonRule implements ContractRule {

    /** Longer literals could never be a key; they are not worth comparing. */
    private static final int LONGEST_KEY = 2048;

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            List<EntityPlace> entities =
                    place.entities().stream().filter(TemplateRule::readable).toList();
            for (int i = 0; i < entities.size(); i++) {
                for (int j = 0; j < i; j++) {
                    compare(entities.get(j), entities.get(i), findings);
                }
            }
        }
    }

    private static void compare(EntityPlace first, EntityPlace second, Findings findings) {
        TableContract table = second.table();
        List<String> one = skeletons(table, first);
        List<String> other = skeletons(table, second);
        if (one.equals(other)) {
            findings.error(
                    second.pointer(),
                    "the keys of '" + second.entity().type() + "' have the same form as those of '"
                            + first.entity().type() + "': " + shown(one),
                    "put a distinct literal into one of the key templates, such as the entity's name");
            return;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!canMeet(one.get(i), other.get(i))) {
                return;
            }
        }
        findings.warning(
                second.pointer(),
                "the keys of '" + second.entity().type() + "', " + shown(other) + ", can fall on those of '"
                        + first.entity().type() + "', " + shown(one),
                "put distinct literals first in the key templates, if the data do not rule it out");
    }

    private static List<String> skeletons(TableContract table, EntityPlace place) {
        return table.keyNames().stream()
                .map(key -> KeyText.skeleton(table, place.entity(), key))
                .toList();
    }

    private static String shown(List<String> skeletons) {
        return String.join(
                " and ",
                skeletons.stream()
                        .map(one -> "'" + one.replace("\0", "{}") + "'")
                        .toList());
    }

    /** Whether two texts in which NUL stands for any text can be equal. */
    static boolean canMeet(String left, String right) {
        if (left.length() > LONGEST_KEY || right.length() > LONGEST_KEY) {
            return true;
        }
        boolean[][] meets = new boolean[left.length() + 1][right.length() + 1];
        for (int i = left.length(); i >= 0; i--) {
            for (int j = right.length(); j >= 0; j--) {
                boolean leftAny = i < left.length() && left.charAt(i) == 0;
                boolean rightAny = j < right.length() && right.charAt(j) == 0;
                boolean end = i == left.length() && j == right.length();
                boolean same = i < left.length() && j < right.length() && left.charAt(i) == right.charAt(j);
                meets[i][j] = end
                        || (leftAny && (meets[i + 1][j] || (j < right.length() && meets[i][j + 1])))
                        || (rightAny && (meets[i][j + 1] || (i < left.length() && meets[i + 1][j])))
                        || (same && meets[i + 1][j + 1]);
            }
        }
        return meets[0][0];
    }
}
