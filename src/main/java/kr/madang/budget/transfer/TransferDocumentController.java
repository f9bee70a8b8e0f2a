package kr.madang.budget.transfer;

import java.util.Locale;
import kr.madang.platform.export.DocumentFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The request as a document with its approval box (예산전용 요구서). */
@Controller
class TransferDocumentController {

    private final TransferViews views;
    private final TransferDownloads downloads;

    TransferDocumentController(TransferViews views, TransferDownloads downloads) {
        this.views = views;
        this.downloads = downloads;
    }

    @GetMapping("/budget/transfers/{id}/document.{format:xlsx|pdf|hwpx|csv}")
    @PreAuthorize("@transferAccess.reads()")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String format) {
        return downloads.of(views.view(id), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
