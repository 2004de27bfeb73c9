package io.mysql2dynamodb.runner.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionScanTest {

    @Test
    void findsVariablesButNotWhatTheExpressionBindsItself() {
        ExpressionScan scan = ExpressionScan.of("($x := $a; $map($list, function($i, $n){ $i + $x + $b }) ; $y.$z)");

        assertThat(scan.variables()).containsExactlyInAnyOrder("a", "list", "b", "y", "z");
        assertThat(scan.calledFunctions()).containsExactly("map");
    }

    @Test
    void readsNoNamesInTextsCommentsAndPatterns() {
        ExpressionScan scan =
                ExpressionScan.of("'$one' & \"$two\" & /* $three */ $replace($s, /$four'/, '$five') & `$six`");

        assertThat(scan.variables()).containsExactly("s");
    }

    @Test
    void takesASlashAfterAValueForADivision() {
        assertThat(ExpressionScan.of("$a / $b / $c").variables()).containsExactly("a", "b", "c");
    }

    @Test
    void findsWhatIsReadOfStates() {
        assertThat(ExpressionScan.of("$states.input.x & $states.result & $states.`context`.State")
                        .statesMembers())
                .containsExactly("input", "result", "context");
    }

    @Test
    void seesABareStart() {
        assertThat(ExpressionScan.of("phone.number").bareStart()).isEqualTo("phone");
        assertThat(ExpressionScan.of("true").bareStart()).isEmpty();
        assertThat(ExpressionScan.of("function($x){$x}(1)").bareStart()).isEmpty();
    }

    @Test
    void knowsFunctionsPassedAsValues() {
        assertThat(ExpressionScan.of("$map($a, $string)").variables()).containsExactly("a");
    }
}
