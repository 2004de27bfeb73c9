package io.mysql2dynamodb.phase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationPhaseTest {

    @Test
    void movesOneStepAtATimeEitherWay() {
        for (MigrationPhase from : MigrationPhase.values()) {
            for (MigrationPhase to : MigrationPhase.values()) {
                assertThat(from.mayMoveTo(to)).isEqualTo(Math.abs(from.number() - to.number()) == 1);
            }
        }
    }

    @Test
    void alwaysWritesWhereItReads() {
        for (MigrationPhase phase : MigrationPhase.values()) {
            assertThat(phase.answersFromDynamoDb() ? phase.writesDynamoDb() : phase.writesMySql())
                    .isTrue();
            assertThat(phase.readsInShadow()).isEqualTo(phase.number() == 3 || phase.number() == 4);
        }
    }

    @Test
    void isFoundByItsNumber() {
        assertThat(MigrationPhase.ofNumber(1)).contains(MigrationPhase.MYSQL_ONLY);
        assertThat(MigrationPhase.ofNumber(5)).contains(MigrationPhase.DYNAMODB_ONLY);
        assertThat(MigrationPhase.ofNumber(6)).isEmpty();
    }
}
