package kr.madang.commission.recruitment.applicant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.file.UnreadableFile;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Applications from a file: the sample, the upload, the look at it, and taking it in. */
@Controller
@RequestMapping("/commission/calls/{call}/applications/imports")
@PreAuthorize("@callAccess.keeps()")
class ApplicationImportController {

    private static final String FORM = "commission/recruitment/applicant/import-form";
    private static final String PREVIEW = "commission/recruitment/applicant/import";

    private final ApplicantViews views;
    private final ApplicationImports imports;
    private final ImportReading reading;
    private final ImportSample sample;

    ApplicationImportController(
            ApplicantViews views, ApplicationImports imports, ImportReading reading, ImportSample sample) {
        this.views = views;
        this.imports = imports;
        this.reading = reading;
        this.sample = sample;
    }

    @GetMapping("/new")
    ModelAndView startNew(@PathVariable long call) {
        return form(call);
    }

    @GetMapping("/sample.xlsx")
    ResponseEntity<byte[]> sample(@PathVariable long call) {
        views.callOf(call);
        return sample.file();
    }

    @PostMapping
    ModelAndView add(@PathVariable long call, @RequestParam @Nullable MultipartFile file) {
        views.callOf(call);
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return refused(call, "callImport.fileMissing", new Object[0]);
        }
        try {
            Optional<Long> id = imports.upload(call, file);
            return id.map(upload -> Forms.to("/commission/calls/" + call + "/applications/imports/" + upload))
                    .orElseGet(() -> Forms.to("/commission/calls/" + call + "/applications", "callImportKnown"));
        } catch (UnreadableFile unreadable) {
            return refused(call, unreadable.key(), unreadable.arguments());
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long call, @PathVariable long id) {
        CallQuery.Detail detail = views.callOf(call);
        ImportSheet sheet = imports.sheet(call, id);
        views.seen(detail, "applicantView.import", List.of());
        return new ModelAndView(PREVIEW)
                .addObject("call", detail)
                .addObject("id", id)
                .addObject("sheet", sheet);
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable long call, @PathVariable long id) {
        try {
            imports.confirm(call, id);
        } catch (DomainRuleViolation refused) {
            ModelAndView page = show(call, id).addObject("refused", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Forms.to("/commission/calls/" + call + "/applications", "callImported");
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView cancel(@PathVariable long call, @PathVariable long id) {
        imports.cancel(call, id);
        return Forms.to("/commission/calls/" + call + "/applications", "callImportCancelled");
    }

    private ModelAndView refused(long call, String key, Object[] arguments) {
        ModelAndView page = form(call).addObject("refused", new Refusal(key, arguments));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(long call) {
        return new ModelAndView(FORM)
                .addObject("call", views.callOf(call))
                .addObject(
                        "columns",
                        Arrays.stream(ImportReading.Column.values())
                                .map(reading::heading)
                                .toList());
    }
}
