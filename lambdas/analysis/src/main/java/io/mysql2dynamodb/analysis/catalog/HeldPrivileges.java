package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.SqlName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an account holds on one database. Of several patterns that cover it MySQL takes the most specific alone: so a GRANT
 * must name that pattern, since one that is more specific would hide what the account has. See
 * https://dev.mysql.com/doc/refman/8.0/en/request-access.html.
 */
final class HeldPrivileges {

    private static final Comparator<String> MOST_SPECIFIC =
            Comparator.comparingInt(GrantedDatabases::beforeWildcard).thenComparing(Comparator.reverseOrder());

    private final String pattern;
    private final Set<String> held = new HashSet<>();

    /**
     * @param database the database; {@code *} for what is held everywhere
     */
    HeldPrivileges(String database, List<GrantText> grants) {
        Map<String, Set<String>> byPattern = new HashMap<>();
        for (GrantText grant : grants) {
            if (grant.table().equals("*") && grant.database().equals("*")) {
                change(held, grant);
            } else if (grant.table().equals("*") && GrantedDatabases.cover(grant.database(), database)) {
                change(byPattern.computeIfAbsent(grant.database(), first -> new HashSet<>()), grant);
            }
        }
        pattern = byPattern.keySet().stream().max(MOST_SPECIFIC).orElse(database);
        held.addAll(byPattern.getOrDefault(pattern, Set.of()));
        for (GrantText grant : grants) {
            if (grant.revokes() && grant.table().equals("*") && grant.database().equals(database)) {
                held.removeAll(grant.privileges());
            }
        }
    }

    private static void change(Set<String> privileges, GrantText grant) {
        if (!grant.revokes()) {
            privileges.addAll(grant.privileges());
        }
    }

    boolean has(String privilege) {
        return grants(held, privilege);
    }

    /** What a GRANT names behind ON. */
    String on() {
        return pattern.equals("*") ? "*.*" : SqlName.quoted(pattern) + ".*";
    }

    /** Whether privileges contain one, by name or all together. */
    static boolean grants(Iterable<String> privileges, String privilege) {
        for (String one : privileges) {
            if (one.equals(privilege) || one.equals("ALL PRIVILEGES") || one.equals("ALL")) {
                return true;
            }
        }
        return false;
    }
}
