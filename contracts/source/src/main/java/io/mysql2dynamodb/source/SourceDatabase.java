package io.mysql2dynamodb.source;

/** Where the rows come from. Implementations are safe to share between threads; sessions are not. */
public interface SourceDatabase {

    /**
     * Opens a connection of its own, pinned as {@link SourceSession} says. The caller closes it.
     *
     * @throws SourceUnreachableException no server answers, or it has no connection left
     * @throws SourceAuthenticationException wrong user or password
     * @throws SourcePrivilegeException the user may not use the database
     * @throws SourceDatabaseMissingException no such database
     * @throws SessionNotPinnedException the server does not take a setting that exact reading needs
     */
    SourceSession open();
}
