package kr.madang.commission.member;

import jakarta.validation.Valid;
import kr.madang.domain.body.QualificationKind;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.web.Forms;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The qualifications of a member and their evidence; the secretariat alone sees them whole. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class QualificationController {

    private static final String FORM = "commission/member/qualification-form";

    private final MemberViews views;
    private final QualificationRecording recording;
    private final Attachments attachments;
    private final Words words;

    QualificationController(MemberViews views, QualificationRecording recording, Attachments attachments, Words words) {
        this.views = views;
        this.recording = recording;
        this.attachments = attachments;
        this.words = words;
    }

    @GetMapping("/commission/members/{member}/qualifications/new")
    ModelAndView startNew(@PathVariable long member) {
        return page(new ModelAndView(FORM).addObject("form", QualificationForm.BLANK), member);
    }

    @PostMapping("/commission/members/{member}/qualifications")
    ModelAndView add(
            @PathVariable long member, @Valid @ModelAttribute("form") QualificationForm form, BindingResult errors) {
        if (MemberForms.accepted(errors, () -> recording.record(member, form))) {
            return Forms.to("/commission/members/" + member, "qualificationRecorded");
        }
        return page(Forms.unprocessable(FORM, errors), member);
    }

    @PostMapping("/commission/members/{member}/qualifications/{id}/removal")
    ModelAndView remove(@PathVariable long member, @PathVariable long id) {
        recording.remove(member, id);
        return Forms.to("/commission/members/" + member, "qualificationRemoved");
    }

    @GetMapping("/commission/members/{member}/qualifications/{id}/file")
    ResponseEntity<StreamingResponseBody> download(@PathVariable long member, @PathVariable long id) {
        return attachments.send(views.evidence(member, id));
    }

    private ModelAndView page(ModelAndView page, long member) {
        return page.addObject("person", views.named(member))
                .addObject("kinds", words.choices("qualificationKind.", QualificationKind.values()));
    }
}
