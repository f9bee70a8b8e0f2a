package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the server itself refuses, on a real socket. */
class ServerErrorPageTest {

    private final WebServer server = server();

    private static WebServer server() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        ServerConfiguration.serverErrorPage(new ErrorPages(messages)).customize(factory);
        return factory.getWebServer();
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a[b]", "/%", "/%ff%fe", "/a\\b"})
    void wordsAddressesTheServerCannotRead(String address) throws IOException {
        assertThat(answerTo(address))
                .startsWith("HTTP/1.1 400")
                .contains("text/html;charset=UTF-8", "요청을 알아들을 수 없습니다", "처음 화면으로")
                .doesNotContain("Bad Request", "Tomcat", "Exception");
    }

    private String answerTo(String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
