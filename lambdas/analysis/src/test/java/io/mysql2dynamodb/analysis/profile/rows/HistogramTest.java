package io.mysql2dynamodb.analysis.profile.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.TableProfile.Spread;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void findsTheNinetyNinthPercentileFromAbove() {
        assertThat(Histogram.spread("500:1,300:1,40:98,2:100", 200, 0, 2, 480).p99())
                .isEqualTo(40);
        assertThat(Histogram.spread("500:2,300:1,40:97,2:100", 200, 0, 2, 480).p99())
                .isEqualTo(300);
    }

    @Test
    void isNeverAboveTheMost() {
        assertThat(Histogram.spread("511:3", 3, 1_440, 480, 480)).isEqualTo(new Spread(480, 480, 480, 480));
    }

    @Test
    void knowsNoPercentileOfNothing() {
        assertThat(Histogram.spread("", 0, 0, 0, 0)).isEqualTo(new Spread(0, 0, 0, 0));
    }

    @Test
    void staysAboveTheTruthWhereTheServerCutTheTextOff() {
        // 40:98 was cut
        assertThat(Histogram.spread("500:1,300:1,40:9", 200, 0, 2, 500).p99()).isEqualTo(300);
        assertThat(Histogram.spread("500:1,300:1,4", 200, 0, 2, 500).p99()).isEqualTo(300);
        assertThat(Histogram.spread("50", 200, 0, 2, 500).p99()).isEqualTo(500);
    }
}
