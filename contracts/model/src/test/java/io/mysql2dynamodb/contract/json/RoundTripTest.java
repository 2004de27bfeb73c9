package io.mysql2dynamodb.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.MigrationContract;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAgain(@ForAll("contracts") MigrationContract contract) {
        String written = ContractWriter.write(contract);

        ReadContract read = ContractReader.read(written);

        assertThat(read.contract()).isEqualTo(contract);
        assertThat(read.warnings()).isEmpty();
        assertThat(ContractWriter.write(read.contract())).isEqualTo(written);
        assertThat(ContractHash.of(read.contract())).isEqualTo(ContractHash.of(contract));
    }

    @Provide
    Arbitrary<MigrationContract> contracts() {
        return Contracts.any();
    }
}
