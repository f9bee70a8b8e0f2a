package kr.madang.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import kr.madang.platform.web.BadRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class DocumentsTest {

    private final Documents documents = documents();

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void theSameDocumentIsTheSameBytesEverywhere(DocumentFormat format) throws InterruptedException {
        TimeZone zone = TimeZone.getDefault();
        for (TableDocument document : List.of(Samples.mixed(), Samples.list(20))) {
            byte[] first = documents.print(document, format);
            Thread.sleep(1_100);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            try {
                assertThat(documents().print(document, format)).isEqualTo(first);
            } finally {
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void sendsADownloadWithItsKoreanName() {
        ResponseEntity<byte[]> download = documents.download(Samples.mixed(), DocumentFormat.XLSX);

        HttpHeaders headers = download.getHeaders();
        assertThat(headers.getFirst("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"document.xlsx\"; filename*=UTF-8''"
                                + "%EC%98%88%EC%82%B0%20%EC%A7%91%ED%96%89%ED%98%84%ED%99%A9_2019-3%28%EB%B0%B1%EB%A7%8C%EC%9B%90%29.xlsx");
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("예산 집행현황_2019-3(백만원).xlsx");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getContentType()).isEqualTo(DocumentFormat.XLSX.mediaType());
        assertThat(headers.getContentLength()).isEqualTo(Objects.requireNonNull(download.getBody()).length);
    }

    @Test
    void namesCsvAfterWonSinceItHoldsWon() {
        assertThat(documents
                        .download(Samples.mixed(), DocumentFormat.CSV)
                        .getHeaders()
                        .getContentDisposition()
                        .getFilename())
                .isEqualTo("예산 집행현황_2019-3(원).csv");
    }

    @Test
    void keepsHarmfulCharactersOutOfNames() {
        assertThat(name("../../etc/passwd")).isEqualTo("etc passwd.pdf");
        assertThat(name("가\r\nSet-Cookie: a=b\"")).isEqualTo("가 Set-Cookie a=b.pdf");
        assertThat(name("...")).isEqualTo("document.pdf");
        assertThat(name("가".repeat(300))).isEqualTo("가".repeat(100) + ".pdf");
    }

    @Test
    void refusesToLayOutTooManyRowsInPages() {
        TableDocument tooLong = Samples.list(Documents.MOST_PAGED_ROWS + 1);

        assertThatThrownBy(() -> documents.print(tooLong, DocumentFormat.PDF))
                .isInstanceOf(BadRequest.class)
                .hasMessage("document.tooLong");
        assertThat(documents.print(tooLong, DocumentFormat.CSV)).isNotEmpty();
    }

    private @Nullable String name(String wanted) {
        return documents
                .headers(DocumentFormat.PDF, wanted)
                .getContentDisposition()
                .getFilename();
    }

    private static Documents documents() {
        List<DocumentWriter> writers = List.of(
                new XlsxWriter(Samples.PRINTING, Samples.FORMAT),
                new PdfWriter(Samples.PRINTING, new PaperPrinter()),
                new HwpxWriter(Samples.PRINTING),
                new CsvWriter(Samples.MESSAGES));
        return new Documents(writers, Samples.MESSAGES);
    }
}
