package io.mysql2dynamodb.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private long now;

    private ProgressMeter meter(long total, long alreadyDone) {
        return new ProgressMeter(total, alreadyDone, () -> now);
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void tellsShareRateAndTimeLeft() {
        ProgressMeter meter = meter(10_000, 0);
        pass(2);
        meter.advance(2_000);

        assertThat(meter.percent()).isEqualTo(20);
        assertThat(meter.rate()).isCloseTo(1_000, Offset.offset(0.1));
        assertThat(meter.left()).contains(Duration.ofSeconds(8));
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        ProgressMeter meter = meter(100_000, 0);
        for (int second = 0; second < 20; second++) {
            pass(1);
            meter.advance(1_000);
        }
        for (int second = 0; second < 20; second++) {
            pass(1);
            meter.advance(100);
        }

        assertThat(meter.rate()).isCloseTo(100, Offset.offset(1.0));
        assertThat(meter.averageRate()).isCloseTo(550, Offset.offset(1.0));
    }

    @Test
    void whatAnEarlierProcessDidCountsAsDoneAndNotAsSpeed() {
        ProgressMeter meter = meter(10_000, 8_000);
        pass(1);
        meter.advance(500);

        assertThat(meter.percent()).isEqualTo(85);
        assertThat(meter.rate()).isCloseTo(500, Offset.offset(0.1));
        assertThat(meter.left()).contains(Duration.ofSeconds(3));
    }

    @Test
    void neverTellsMoreThanAllOfIt() {
        ProgressMeter meter = meter(100, 0);
        pass(1);
        meter.advance(150);

        assertThat(meter.percent()).isEqualTo(100);
        assertThat(meter.total()).isEqualTo(150);
        assertThat(meter(0, 0).percent()).isEqualTo(100);
    }

    @Test
    void saysNothingAboutTheEndBeforeAnythingMoved() {
        assertThat(meter(100, 0).left()).isEmpty();
    }

    @Test
    void aLineHoldsAllOfIt() {
        ProgressMeter meter = meter(10_000, 0);
        pass(2);
        meter.advance(5_000);

        assertThat(ProgressLine.of(Step.COPY, meter))
                .isEqualTo(
                        "  copying    [############............]  50 %  5,000 of 10,000 rows  2,500 rows/s  2 s left");
        assertThat(ProgressLine.ended(Step.COPY, meter)).isEqualTo("copied 5,000 rows in 2 s, 2,500 rows/s");
    }
}
