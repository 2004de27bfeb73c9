package io.mysql2dynamodb.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.document.Inkwell;
import io.mysql2dynamodb.analysis.document.InkwellLoad;
import org.junit.jupiter.api.Test;

class RequirementsFactsTest {

    @Test
    void whoeverDecidesSeesWhatIsKnownAndWhatIsNot() {
        assertThat(RequirementsFacts.of(InkwellLoad.workload(), Inkwell.catalog()))
                .containsExactly(
                        "4 access patterns, rates: 2 measured, 1 stated, 1 unknown",
                        "rates unknown, to be stated by somebody who knows: AP4 (delete from customers by email | all \"old\""
                                + " ones)",
                        "rates stated by a person: AP3 (update orders by order_id)",
                        "not taken apart wholly: AP4",
                        "observed: general log 'general-2026-02-13.log.gz' from 2026-02-13T08:00:00Z to"
                                + " 2026-02-13T09:20:55Z, 61,190 statements, unreadable and skipped: 3",
                        "observed: statement digests 'performance_schema' without a span, so without rates, 12 statements",
                        "could not be parsed: 2 executions, under 0.1 % of all",
                        "5 of 9 tables without any access pattern: audit_log, authors, book_authors, categories,"
                                + " customer_settings",
                        "changes data, by account: shop@10.0.0.%",
                        "changes data, by trigger: orders_audit",
                        "not seen: the bodies of routines, the account lacks SHOW_ROUTINE; GRANT SHOW_ROUTINE ON *.* TO"
                                + " 'analysis'@'%'",
                        "not seen: prepared statements of other connections, they ended before they were asked",
                        "the application's source was not read: what was never sent while somebody looked is not among the"
                                + " patterns");
    }
}
