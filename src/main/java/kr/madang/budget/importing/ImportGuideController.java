package kr.madang.budget.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kr.madang.budget.importing.check.ImportKind;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How import files look: a guide to their columns and samples to fill in. */
@Controller
@RequestMapping("/budget/imports")
@PreAuthorize("@importAccess.reads()")
class ImportGuideController {

    private final ImportSamples samples;

    ImportGuideController(ImportSamples samples) {
        this.samples = samples;
    }

    @GetMapping("/guide")
    ModelAndView guide() throws IOException {
        return new ModelAndView("budget/importing/guide", "sections", samples.guide());
    }

    @GetMapping("/samples/{kind}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String kind) throws IOException {
        return attachment(kind, DocumentFormat.CSV, samples.csv(known(kind)));
    }

    @GetMapping("/samples/{kind}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String kind) throws IOException {
        return attachment(kind, DocumentFormat.XLSX, samples.xlsx(known(kind)));
    }

    private static ImportKind known(String name) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> ImportSamples.nameOf(kind).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> attachment(String kind, DocumentFormat format, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename("madang-" + kind + "." + format.extension(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
