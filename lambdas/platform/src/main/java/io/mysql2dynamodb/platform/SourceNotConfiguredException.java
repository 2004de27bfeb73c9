package io.mysql2dynamodb.platform;

/** A run was started although nobody said which MySQL database to migrate. */
public final class SourceNotConfiguredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceNotConfiguredException() {
        super("no source database is configured: the functions' SOURCE_SECRET_ARN is empty. Put host, port, username,"
                + " password and dbname of the MySQL database as JSON into a secret of AWS Secrets Manager, and deploy"
                + " again with: cdk deploy -c sourceSecretArn=<the secret's ARN>");
    }
}
