package kr.madang.planning.organisation;

import java.time.LocalDate;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PreAuthorize("@organisationAccess.reads()")
class OrganisationController {

    private final OrganisationQuery organisation;
    private final HeadcountTable table;
    private final Documents documents;
    private final BusinessClock clock;

    OrganisationController(
            OrganisationQuery organisation, HeadcountTable table, Documents documents, BusinessClock clock) {
        this.organisation = organisation;
        this.table = table;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/organisation")
    String show(@RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
        model.addAttribute("organisation", organisation.overview(dayOf(asOf)));
        return "planning/organisation/overview";
    }

    @GetMapping("/organisation/headcount.{extension}")
    ResponseEntity<byte[]> download(
            @PathVariable String extension, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return documents.download(table.of(organisation.overview(dayOf(asOf))), formatOf(extension));
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }

    private static DocumentFormat formatOf(String extension) {
        for (DocumentFormat format : DocumentFormat.values()) {
            if (format.extension().equals(extension)) {
                return format;
            }
        }
        throw new NotFound();
    }
}
