package io.mysql2dynamodb.cdk.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {

    @Test
    void findsEachNameOnce() {
        assertThat(Substitutions.in("${CopyChunk} {% $run & '/x' %} ${ArtifactBucket} ${CopyChunk}"))
                .containsExactly("ArtifactBucket", "CopyChunk");
    }

    @Test
    void refusesANameThatNothingStandsFor() {
        assertThatThrownBy(() -> Substitutions.in("${CopyChunk} ${CopyChunks}", Set.of("CopyChunk")))
                .isInstanceOf(UnknownSubstitutionException.class)
                .hasMessageContaining("[CopyChunks]")
                .hasMessageContaining("[CopyChunk]");
    }
}
