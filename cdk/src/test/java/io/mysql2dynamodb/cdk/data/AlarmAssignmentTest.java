package io.mysql2dynamodb.cdk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.cdk.TestContracts;
import io.mysql2dynamodb.contract.TableContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmAssignmentTest {
    private final AlarmAssignment assignment = new AlarmAssignment(16);

    @Test
    void keepsTheStackOfEveryDeployedTable() {
        // A change of these would move the alarms of existing deployments.
        assertThat(List.of("Orders", "Products", "Users").stream()
                        .map(assignment::stackOf)
                        .toList())
                .containsExactly(8, 12, 13);
    }

    @Test
    void isUntouchedByOtherTablesAndTheirOrder() {
        List<TableContract> few = TestContracts.ofSize(10, 3).tables();
        List<TableContract> many = new ArrayList<>(TestContracts.ofSize(60, 3).tables());
        Collections.shuffle(many, new Random(1));

        Map<Integer, List<TableContract>> before = assignment.group(few);
        Map<Integer, List<TableContract>> after = assignment.group(many);

        before.forEach((stack, tables) -> assertThat(after.get(stack)).containsAll(tables));
    }

    @Test
    void putsEveryTableIntoOneStack() {
        List<TableContract> tables = TestContracts.ofSize(60, 3).tables();

        assertThat(assignment.group(tables).values().stream()
                        .flatMap(List::stream)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void holdsSixtyTablesOfTheLargestKind() {
        assertThat(assignment.group(TestContracts.ofSize(60, 20).tables())).isNotEmpty();
    }

    @Test
    void refusesAStackOverItsLimitWithTheWayOut() {
        List<TableContract> tables = TestContracts.ofSize(60, 20).tables();

        assertThatThrownBy(() -> new AlarmAssignment(2).group(tables))
                .isInstanceOf(TooManyAlarmsException.class)
                .hasMessageContaining("-c alarmStacks=4");
    }

    @Test
    void leavesATableOrMovesItToOneNewStackWhenTheNumberIsDoubled() {
        Set<Integer> moved = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int before = assignment.stackOf("Table" + i);
            int after = new AlarmAssignment(32).stackOf("Table" + i);
            moved.add(after - before);
        }

        assertThat(moved).containsExactlyInAnyOrder(0, 16);
    }
}
