package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTextTest {

    @Test
    void readsPrivilegesAndWhereTheyCount() {
        assertThat(GrantText.of("GRANT SELECT, SHOW VIEW, INSERT (`a`, `b`) ON `d`.`t` TO `u`@`%`"))
                .contains(new GrantText(false, List.of("SELECT", "SHOW VIEW"), "d", "t"));
        assertThat(GrantText.of("GRANT ALL PRIVILEGES ON *.* TO 'root'@'%' WITH GRANT OPTION"))
                .contains(new GrantText(false, List.of("ALL PRIVILEGES"), "*", "*"));
        assertThat(GrantText.of("REVOKE SELECT ON `d`.* FROM `u`@`%`"))
                .contains(new GrantText(true, List.of("SELECT"), "d", "*"));
        assertThat(GrantText.of("GRANT BACKUP_ADMIN,SHOW_ROUTINE ON *.* TO `u`@`%`"))
                .contains(new GrantText(false, List.of("BACKUP_ADMIN", "SHOW_ROUTINE"), "*", "*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT `role`@`%` TO `u`@`%`",
                "GRANT PROXY ON ''@'' TO 'root'@'localhost' WITH GRANT OPTION",
                "GRANT EXECUTE ON PROCEDURE `d`.`p` TO `u`@`%`",
                "",
                "GRANT"
            })
    void leavesOutWhatIsAboutSomethingElse(String line) {
        assertThat(GrantText.of(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "shop, shop, true",
        "shop_1, shop_1, true",
        "shop_1, shopX1, true",
        "shop\\_1, shop_1, true",
        "shop\\_1, shopX1, false",
        "sh%, shop, true",
        "%, shop, true",
        "s%p, shop, true",
        "s%q, shop, false",
        "shop, shopping, false",
        "shopping, shop, false"
    })
    void comparesPatternsAsMySqlDoes(String pattern, String database, boolean covered) {
        assertThat(GrantedDatabases.cover(pattern, database)).isEqualTo(covered);
    }

    @Test
    void countsTheMostSpecificPatternAlone() {
        List<GrantText> grants = List.of(
                new GrantText(false, List.of("EVENT"), "*", "*"),
                new GrantText(false, List.of("SELECT"), "my\\_shop", "*"),
                new GrantText(false, List.of("TRIGGER"), "my_shop", "*"),
                new GrantText(false, List.of("SHOW VIEW"), "my%", "*"));
        HeldPrivileges held = new HeldPrivileges("my_shop", grants);
        assertThat(held.on()).isEqualTo("`my\\_shop`.*");
        assertThat(List.of("EVENT", "SELECT", "TRIGGER", "SHOW VIEW"))
                .map(held::has)
                .containsExactly(true, true, false, false);
        assertThat(new HeldPrivileges("myshop", grants).on()).isEqualTo("`my%`.*");
        assertThat(new HeldPrivileges("other", grants).on()).isEqualTo("`other`.*");
        assertThat(new HeldPrivileges("*", grants).on()).isEqualTo("*.*");
    }

    @Test
    void takesAwayWhatIsRevokedInPart() {
        List<GrantText> grants = List.of(
                new GrantText(false, List.of("SELECT", "EVENT"), "*", "*"),
                new GrantText(true, List.of("SELECT"), "shop", "*"));
        assertThat(new HeldPrivileges("shop", grants).has("SELECT")).isFalse();
        assertThat(new HeldPrivileges("shop", grants).has("EVENT")).isTrue();
        assertThat(new HeldPrivileges("*", grants).has("SELECT")).isTrue();
    }
}
