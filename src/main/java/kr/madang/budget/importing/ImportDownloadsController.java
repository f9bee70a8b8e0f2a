package kr.madang.budget.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kr.madang.budget.importing.ImportBatches.Batch;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.file.StoredFiles;
import kr.madang.platform.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of a batch: the one that was uploaded and the report of its errors. */
@Controller
@RequestMapping("/budget/imports/{id}")
@PreAuthorize("@importAccess.reads()")
class ImportDownloadsController {

    private final ImportBatches batches;
    private final StoredFiles files;
    private final ImportReport report;
    private final AuditLog audit;

    ImportDownloadsController(ImportBatches batches, StoredFiles files, ImportReport report, AuditLog audit) {
        this.batches = batches;
        this.files = files;
        this.report = report;
        this.audit = audit;
    }

    @GetMapping("/file")
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        Batch batch = batches.find(id).orElseThrow(NotFound::new);
        StoredFiles.StoredFile file = files.find(batch.storedFileId()).orElseThrow(NotFound::new);
        audit.record("DOWNLOAD", file.name(), null);
        attach(response, file.name(), MediaType.APPLICATION_OCTET_STREAM);
        response.setContentLengthLong(file.size());
        try (InputStream content = files.open(file.id())) {
            content.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/errors.csv")
    void errorsAsCsv(@PathVariable long id, HttpServletResponse response) throws IOException {
        errors(id, DocumentFormat.CSV, response);
    }

    @GetMapping("/errors.xlsx")
    void errorsAsXlsx(@PathVariable long id, HttpServletResponse response) throws IOException {
        errors(id, DocumentFormat.XLSX, response);
    }

    private void errors(long id, DocumentFormat format, HttpServletResponse response) throws IOException {
        Batch batch = batches.find(id).orElseThrow(NotFound::new);
        attach(response, "import-" + batch.id() + "-errors." + format.extension(), format.mediaType());
        report.write(id, format, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name, MediaType type) {
        response.setContentType(type.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
