package io.mysql2dynamodb.platform.ledger;

/**
 * A kind of work that is done chunk by chunk (or segment by segment).
 *
 * @param name its word in the ledger
 * @param figures the type of its figures
 * @param none the figures of no work
 */
public record ChunkStep<F extends Figures<F>>(String name, Class<F> figures, F none) {

    public static final ChunkStep<CopyFigures> COPY = new ChunkStep<>("COPY", CopyFigures.class, CopyFigures.NONE);

    public static final ChunkStep<VerifyFigures> VERIFY =
            new ChunkStep<>("VERIFY", VerifyFigures.class, VerifyFigures.NONE);

    public static final ChunkStep<ExtrasFigures> EXTRAS =
            new ChunkStep<>("EXTRAS", ExtrasFigures.class, ExtrasFigures.NONE);

    public static final ChunkStep<RepairFigures> REPAIR =
            new ChunkStep<>("REPAIR", RepairFigures.class, RepairFigures.NONE);
}
