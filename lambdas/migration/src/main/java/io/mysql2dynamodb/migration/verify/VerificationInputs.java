package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.migration.plan.SegmentLine;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.util.List;
import java.util.Map;

/**
 * What the verdict of a verification rests on.
 *
 * @param run the run
 * @param contractHash hash of its contract
 * @param chunks the chunk manifest
 * @param segments the segment manifest
 * @param copied what came of the copy, by chunk id
 * @param verified what came of the comparison, by chunk id
 * @param scanned what came of the scan, by segment id
 * @param live whether an application writes to the source meanwhile
 * @param repairs what became of the differences that earlier verifications of the run found
 */
record VerificationInputs(
        String run,
        String contractHash,
        List<ChunkLine> chunks,
        List<SegmentLine> segments,
        Map<String, ChunkOutcome<CopyFigures>> copied,
        Map<String, ChunkOutcome<VerifyFigures>> verified,
        Map<String, ChunkOutcome<ExtrasFigures>> scanned,
        boolean live,
        Repairs repairs) {}
