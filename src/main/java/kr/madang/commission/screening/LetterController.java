package kr.madang.commission.screening;

import java.util.List;
import java.util.Locale;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.applicant.ApplicantQuery;
import kr.madang.commission.recruitment.applicant.ApplicantViews;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.ConditionText;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The letter of appointment (위촉장) of somebody chosen. */
@Controller
class LetterController {

    private final ApplicantViews views;
    private final ApplicantQuery applicants;
    private final AppointmentLetter letter;
    private final BusinessClock clock;

    LetterController(ApplicantViews views, ApplicantQuery applicants, AppointmentLetter letter, BusinessClock clock) {
        this.views = views;
        this.applicants = applicants;
        this.letter = letter;
        this.clock = clock;
    }

    /** @param on the day of the appointment; today where none is named */
    @GetMapping("/commission/calls/{call}/applications/{id}/letter.{format:pdf|hwpx}")
    @PreAuthorize("@callAccess.keeps()")
    ResponseEntity<byte[]> download(
            @PathVariable long call,
            @PathVariable long id,
            @PathVariable String format,
            @RequestParam @Nullable String on) {
        CallQuery.Detail detail = views.callOf(call);
        ApplicantQuery.Row row = applicants.find(call, id).orElseThrow(NotFound::new);
        ResponseEntity<byte[]> file = letter.file(
                detail,
                row,
                on == null ? clock.today() : ConditionText.day(on),
                DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
        views.seen(detail, "applicantView.letter", List.of(row.number()));
        return file;
    }
}
