package kr.madang.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Words what the server refuses before the application sees it, such as an address that cannot be read. */
class ServerErrorPage extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorPage.class);
    private static final int FIRST_ERROR = 400;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ko">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title><link rel="stylesheet" href="%3$s/css/madang.css"></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="%3$s/">%4$s</a></p></main></body>
            </html>
            """;

    private final ErrorPages pages;
    private final String contextPath;

    ServerErrorPage(ErrorPages pages, String contextPath) {
        this.pages = pages;
        this.contextPath = contextPath;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean unanswered = response.getStatus() >= FIRST_ERROR && response.getContentWritten() == 0;
        if (!unanswered || !response.setErrorReported()) {
            return;
        }
        try {
            write(response);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the error page", gone);
        }
    }

    private void write(Response response) throws IOException {
        HttpStatus known = HttpStatus.resolve(response.getStatus());
        ErrorPages.Words words = pages.words(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(PAGE.formatted(words.heading(), words.sentence(), contextPath, pages.wayOut()));
            response.finishResponse();
        }
    }
}
