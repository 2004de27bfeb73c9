package io.mysql2dynamodb.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopbackGuardTest extends EndpointFixture {

    private final LoopbackGuard guard = new LoopbackGuard(8083);

    private boolean passes(Map<String, String> given) {
        Headers headers = new Headers();
        given.forEach(headers::set);
        return guard.objection(headers).isEmpty();
    }

    @Test
    void letsProgramsOfThisMachinePass() {
        assertThat(passes(Map.of("Host", "127.0.0.1:8083"))).isTrue();
        assertThat(passes(Map.of("Host", "localhost:8083"))).isTrue();
        assertThat(passes(Map.of("Host", "LOCALHOST:8083"))).isTrue();
        assertThat(passes(Map.of("Host", "[::1]:8083"))).isTrue();
    }

    @Test
    void turnsAwayPagesOfOtherSites() {
        assertThat(passes(Map.of("Host", "127.0.0.1:8083", "Origin", "https://evil.example")))
                .isFalse();
        assertThat(passes(Map.of("Host", "127.0.0.1:8083", "Origin", "null"))).isFalse();
        assertThat(passes(Map.of("Host", "127.0.0.1:8083", "Origin", "http://127.0.0.1:9999")))
                .isFalse();
        assertThat(passes(Map.of("Host", "127.0.0.1:8083", "Sec-Fetch-Site", "cross-site")))
                .isFalse();
        assertThat(passes(Map.of("Host", "127.0.0.1:8083", "Sec-Fetch-Site", "same-site")))
                .isFalse();
    }

    @Test
    void turnsAwayANameThatWasMadeToResolveToThisMachine() {
        assertThat(passes(Map.of("Host", "evil.example:8083"))).isFalse();
        assertThat(passes(Map.of("Host", "127.0.0.1"))).isFalse();
        assertThat(passes(Map.of())).isFalse();
    }

    @Test
    void nothingIsDoneForAPageOfAnotherSite() throws IOException {
        String answer = send("POST / HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                + "\r\nOrigin: http://evil.example\r\nX-Amz-Target: AWSStepFunctions.SendTaskSuccess\r\n"
                + "Connection: close\r\nContent-Length: 33\r\n\r\n{\"taskToken\":\"t\",\"output\":\"{}\"}  ");

        assertThat(answer).startsWith("HTTP/1.1 403").contains("AccessDeniedException");
        assertThat(executions.asked).isEmpty();
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws IOException {
        String body = "{\"input\":\"" + "x".repeat(2 << 20) + "\"}";
        String answer = send("POST / HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                + "\r\nX-Amz-Target: AWSStepFunctions.StartExecution\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    private int port() {
        return endpoint.url().getPort();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
