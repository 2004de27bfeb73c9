package io.mysql2dynamodb.modeling.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every figure is calculated by hand beside it. */
class CostModelTest {

    private final CostModel model = new CostModel(Prices.US_EAST_1);

    @Test
    void itemsAreRoundedUpOneByOne() {
        // half of them below and half above 1,024 bytes, each size as frequent as any other
        SizeSpread even = new SizeSpread(List.of(new SizeSpread.Piece(512, 1_536, 1)));
        assertThat(even.average()).isEqualTo(1_024);
        assertThat(model.writeUnits(even)).isCloseTo(1.5, within(1e-9));
        assertThat(model.getUnits(even, Reading.STRONG)).isCloseTo(1, within(1e-9));

        assertThat(model.writeUnits(SizeSpread.alike(1_025))).isEqualTo(2);
        assertThat(model.writeUnits(even.plus(512))).isCloseTo(2, within(1e-9));
    }

    @Test
    void aSpreadOfFourFiguresHasTheirAverage() {
        SizeSpread spread = SizeSpread.of(100, 700, 3_000, 90_000);

        assertThat(spread.average()).isCloseTo(700, within(1e-6));
        assertThat(spread.pieces().stream().mapToDouble(SizeSpread.Piece::share).sum())
                .isCloseTo(1, within(1e-9));
        // most are small, and the few large ones take 45 units on average
        assertThat(model.writeUnits(spread)).isGreaterThan(1.4).isLessThan(2);
        assertThat(model.writeUnits(SizeSpread.of(5, 5, 5, 5))).isEqualTo(1);
    }

    @Test
    void anItemReadCostsAUnitForEachStarted4096Bytes() {
        // 1 byte: 1 started; x 0.5 eventual, x 1 strong, x 2 transactional
        assertThat(model.getUnits(1, Reading.EVENTUAL)).isEqualTo(0.5);
        assertThat(model.getUnits(1, Reading.STRONG)).isEqualTo(1);
        assertThat(model.getUnits(1, Reading.TRANSACTIONAL)).isEqualTo(2);
        // 4096 bytes: 1; 4097 bytes: 2
        assertThat(model.getUnits(4_096, Reading.STRONG)).isEqualTo(1);
        assertThat(model.getUnits(4_097, Reading.STRONG)).isEqualTo(2);
        // an item that is not there: 1
        assertThat(model.getUnits(0, Reading.STRONG)).isEqualTo(1);
    }

    @Test
    void aQueryRoundsTheSumOfItsEntries() {
        // 20 x 300 = 6000 bytes: 2 started; x 0.5 = 1. As 20 single reads: 20 x 0.5 = 10
        assertThat(model.queryUnits(20, 300, Reading.EVENTUAL)).isEqualTo(1);
        // nothing found: the least
        assertThat(model.queryUnits(0, 300, Reading.EVENTUAL)).isEqualTo(0.5);
    }

    @Test
    void aQueryRoundsOncePerPage() {
        // 2 MiB + 100 bytes: two pages of 1 MiB, 256 units each, and 100 bytes: 1; together 513 strong
        double bytes = 2 * 1_048_576 + 100;
        assertThat(model.queryUnits(1, bytes, Reading.STRONG)).isEqualTo(513);
        assertThat(model.pages(bytes)).isEqualTo(3);
        // exactly 1 MiB: 256, and no page more
        assertThat(model.queryUnits(1, 1_048_576, Reading.STRONG)).isEqualTo(256);
        assertThat(model.pages(1_048_576)).isEqualTo(1);
    }

    @Test
    void aWriteCostsAUnitForEachStarted1024Bytes() {
        // 1024: 1; 1025: 2; twice that in a transaction
        assertThat(model.writeUnits(1_024)).isEqualTo(1);
        assertThat(model.writeUnits(1_025)).isEqualTo(2);
        assertThat(model.transactionUnits(1_025)).isEqualTo(4);
    }

    @Test
    void anIndexCostsByWhatChanges() {
        // an entry of 1500 bytes: 2 units a write; a changed key is a deletion and a put: 4
        assertThat(model.indexUnits(IndexChange.NONE, 1_500)).isZero();
        assertThat(model.indexUnits(IndexChange.PRESENCE, 1_500)).isEqualTo(2);
        assertThat(model.indexUnits(IndexChange.VALUE, 1_500)).isEqualTo(2);
        assertThat(model.indexUnits(IndexChange.KEY, 1_500)).isEqualTo(4);
    }

    @Test
    void storageCounts100BytesMoreForEachItem() {
        // 1000 x (350 + 100)
        assertThat(model.storedBytes(1_000, 350)).isEqualTo(450_000);
        // 4 x 2^30 bytes at 0.25 dollars
        assertThat(model.storageDollars(4.0 * 1_073_741_824)).isEqualTo(1.0);
    }

    @Test
    void aMonthHas2628000Seconds() {
        // 10/s x 2,628,000 s x 0.5 units = 13,140,000 units; x 0.125 / 1,000,000 = 1.6425
        assertThat(model.readDollars(10, 0.5)).isCloseTo(1.6425, within(1e-12));
        // 2/s x 2,628,000 s x 3 units = 15,768,000 units; x 0.625 / 1,000,000 = 9.855
        assertThat(model.writeDollars(2, 3)).isCloseTo(9.855, within(1e-12));
    }

    @Test
    void otherPricesCostOtherwise() {
        CostModel dear = new CostModel(new Prices(1.25, 0.25, 0.5));
        // twice each of the above
        assertThat(dear.readDollars(10, 0.5)).isCloseTo(3.285, within(1e-12));
        assertThat(dear.writeDollars(2, 3)).isCloseTo(19.71, within(1e-12));
        assertThat(dear.storageDollars(4.0 * 1_073_741_824)).isEqualTo(2.0);
    }

    @Test
    void aPriceIsANumberOfDollars() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prices(-1, 0.125, 0.25))
                .withMessageContaining("a million write units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prices(1, 0.125, Double.NaN))
                .withMessageContaining("a gigabyte for a month");
    }

    @Test
    void whatNobodyKnowsDecidesOnlyWhereDollarsDoNot() {
        Cost cheap = new Cost(1, 2, 3, 100);
        Cost dear = new Cost(1, 2, 3.5, 1);
        Cost better = new Cost(1, 2, 3, 99);

        assertThat(cheap.lessThan(dear)).isTrue();
        assertThat(dear.lessThan(cheap)).isFalse();
        assertThat(better.lessThan(cheap)).isTrue();
        // 1 + 2 + 3
        assertThat(cheap.total()).isEqualTo(6);
        assertThat(cheap.requests()).isEqualTo(3);
    }
}
