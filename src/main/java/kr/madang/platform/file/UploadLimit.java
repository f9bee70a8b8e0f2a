package kr.madang.platform.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what announces itself as too large before a byte of it is read; it stands in front of everything else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ko">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title><link rel="stylesheet" href="%3$s/css/madang.css"></head>
            <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
            </html>
            """;

    private final long largest;
    private final MessageSource messages;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size:513MB}") DataSize largest, MessageSource messages) {
        this.largest = largest.toBytes();
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= largest) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Connection", "close");
        String heading = messages.getMessage("upload.tooLarge.title", null, Locale.KOREAN);
        String sentence = messages.getMessage("upload.tooLarge", null, Locale.KOREAN);
        response.getWriter().write(PAGE.formatted(heading, sentence, request.getContextPath()));
    }
}
