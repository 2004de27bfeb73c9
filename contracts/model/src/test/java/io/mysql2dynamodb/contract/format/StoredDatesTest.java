package io.mysql2dynamodb.contract.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31 10:15:30.5",
                "2026-01-31T10:15:30.500",
                "2026-01-31 10:15:30.500000Z",
                "2026-01-31T10:15:30.500000000Z"
            })
    void readsTheFormsOfMySqlAndIso(String text) {
        assertThat(StoredDates.date(text))
                .isEqualTo(new DateReading.Read(new DateFields(2026, 1, 31, 10, 15, 30, 500_000_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-31Z",
                "2026-1-31",
                "2026-01-31 10:15",
                "2026-01-31 10:15:30.",
                "2026-01-31 10:15:30+00:00",
                "2026-01-31  10:15:30",
                "2026-01-31t10:15:30",
                "2026-01-31T10:15:30.1234567890",
                "2026-02-31",
                "20260131"
            })
    void refusesOtherForms(String text) {
        assertThat(StoredDates.date(text)).isInstanceOf(DateReading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-01:00:00", "24:00:00", "838:59:59", "10:15"})
    void refusesTimesThatAreNotOfADay(String text) {
        assertThat(StoredDates.time(text)).isInstanceOf(DateReading.Unreadable.class);
    }
}
