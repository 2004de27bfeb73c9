package io.mysql2dynamodb.platform.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 store against S3Proxy, which checks signatures and checksums as S3 does and keeps objects in memory. */
class S3ArtifactStoreTest extends ArtifactStoreContract {

    private static S3Proxy server;
    private static S3Client s3;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "test", "test-secret")
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        server.start();
        s3 = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test-secret")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        s3.createBucket(request -> request.bucket("artifacts"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        s3.close();
        server.stop();
    }

    @Override
    ArtifactStore store() {
        return new S3ArtifactStore(s3, "artifacts");
    }

    @Test
    void locatesArtifactsAsPeopleLookForThem() {
        assertThat(store().locate("r/a")).isEqualTo("s3://artifacts/r/a");
    }

    @Test
    void namesABucketThatIsNotThere() {
        ArtifactStore nowhere = new S3ArtifactStore(s3, "no-such-bucket");
        assertThatThrownBy(() -> nowhere.put("r/a", utf8("a")))
                .isInstanceOf(ArtifactStoreException.class)
                .hasMessageContaining("s3://no-such-bucket/r/a");
        assertThatThrownBy(() -> nowhere.get("r/a")).isInstanceOf(ArtifactStoreException.class);
    }
}
