package io.mysql2dynamodb.platform.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Artifacts as objects of an S3 bucket, which a put makes appear whole or not at all. Thread-safe. */
public final class S3ArtifactStore implements ArtifactStore {

    private final S3Client s3;
    private final String bucket;

    public S3ArtifactStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(String key, byte[] content) {
        put(key, RequestBody.fromBytes(content));
    }

    void put(String key, RequestBody content) {
        String checked = ArtifactKey.checked(key);
        translating(
                "written",
                key,
                () -> s3.putObject(request -> request.bucket(bucket).key(checked), content));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return read(key).map(content -> {
            try (content) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw failed("read", key, e);
            }
        });
    }

    @Override
    public Optional<InputStream> read(String key) {
        String checked = ArtifactKey.checked(key);
        return translating("read", key, () -> {
            try {
                return Optional.of(
                        s3.getObject(request -> request.bucket(bucket).key(checked)));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    /** The content waits in a temporary file, because S3 wants to know its length beforehand. */
    @Override
    public ArtifactWriter write(String key) {
        ArtifactKey.checked(key);
        try {
            Path buffer = Files.createTempFile("artifact", ".part");
            return new S3ArtifactWriter(this, key, buffer);
        } catch (IOException e) {
            throw failed("buffered", key, e);
        }
    }

    @Override
    public List<String> list(String prefix) {
        return translating(
                "listed",
                prefix,
                () -> s3
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .sorted()
                        .toList());
    }

    @Override
    public String locate(String key) {
        return "s3://" + bucket + "/" + key;
    }

    private <T> T translating(String act, String key, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw failed(act, key, e);
        }
    }

    private ArtifactStoreException failed(String act, String key, Exception cause) {
        return new ArtifactStoreException(
                "artifact " + locate(key) + " could not be " + act + ": " + cause.getMessage()
                        + ". Check that the bucket exists in this region and that this function's role may use it",
                cause);
    }
}
