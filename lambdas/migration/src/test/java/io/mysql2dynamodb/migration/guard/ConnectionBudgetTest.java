package io.mysql2dynamodb.migration.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.source.SourceLoad;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConnectionBudgetTest {

    @Test
    void takesWhatIsConfiguredWhereConnectionsAreFree() {
        ConnectionBudget budget = ConnectionBudget.of(load(11, 151, 0), 8, 3);

        assertThat(budget.chunksAtATime()).isEqualTo(8);
        assertThat(budget.facts()).allMatch(fact -> fact.contains("max_connections 151, 11 open"));
    }

    @Test
    void leavesHalfOfTheFreeConnectionsToTheApplication() {
        ConnectionBudget budget = ConnectionBudget.of(load(139, 151, 0), 8, 2);

        assertThat(budget.chunksAtATime()).isEqualTo(3);
        assertThat(budget.facts()).allMatch(fact -> fact.contains("fewer than the 8 configured"));
    }

    @Test
    void staysBelowTheUsersOwnLimit() {
        assertThat(ConnectionBudget.of(load(11, 1_000, 5), 8, 1).chunksAtATime())
                .isEqualTo(4);
    }

    @Test
    void worksOnOneChunkAtLeast() {
        assertThat(ConnectionBudget.of(load(151, 151, 0), 8, 4).chunksAtATime()).isEqualTo(1);
    }

    private static SourceLoad load(long open, long most, long mostOfUser) {
        return new SourceLoad(1, open, most, mostOfUser, OptionalLong.empty(), List.of());
    }
}
