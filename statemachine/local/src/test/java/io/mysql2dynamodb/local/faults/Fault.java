package io.mysql2dynamodb.local.faults;

/** What may become of a request on its way to DynamoDB and back. */
enum Fault {
    /** It is answered as it should be. */
    NONE,
    /** It is refused for lack of throughput, and not carried out. */
    THROTTLE,
    /** The service fails inside, before carrying it out. */
    SERVER_ERROR,
    /** It is carried out, but no answer comes for longer than any client waits. */
    HANG,
    /** A batch is carried out in part, and the rest handed back as unprocessed. */
    PARTIAL,
    /** It is carried out, and the connection ends without an answer. */
    LOST_ANSWER,
    /** The connection ends before it is carried out. */
    CUT
}
