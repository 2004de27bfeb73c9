package io.mysql2dynamodb.analysis.log.archive;

import java.util.List;
import java.util.Optional;

/**
 * What is in a zip.
 *
 * @param members its members, in the order of their names
 * @param unlisted further members, beyond the number that is listed
 * @param defect why the list may be incomplete, a sentence without its end
 */
public record ZipListing(List<ZipMember> members, long unlisted, Optional<String> defect) {

    public ZipListing {
        members = List.copyOf(members);
    }
}
