package kr.madang.commission.minutes.publication;

import jakarta.validation.Valid;
import kr.madang.commission.minutes.MinutesQuery;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.commission.minutes.MinutesReader;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Publication of approved minutes: what is blackened, a look at the result, and publication. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class PublicationController {

    private static final String FORM = "commission/minutes/publication";

    private final Publishing publishing;
    private final MinutesQuery minutes;
    private final MinutesReader reader;

    PublicationController(Publishing publishing, MinutesQuery minutes, MinutesReader reader) {
        this.publishing = publishing;
        this.minutes = minutes;
        this.reader = reader;
    }

    @GetMapping("/commission/minutes/{id}/publication")
    ModelAndView startNew(@PathVariable long id) {
        Detail detail = detail(id);
        return page(new ModelAndView(FORM).addObject("form", PublicationForm.blank(detail.version())), detail);
    }

    @PostMapping("/commission/minutes/{id}/publication/preview")
    ModelAndView preview(
            @PathVariable long id, @Valid @ModelAttribute("form") PublicationForm form, BindingResult errors) {
        Detail detail = detail(id);
        PublicText[] text = new PublicText[1];
        if (Forms.accepted(errors, () -> text[0] = publishing.preview(id, form))) {
            return page(new ModelAndView(FORM), detail)
                    .addObject("form", form.seenAs(text[0].sha256()))
                    .addObject("preview", text[0]);
        }
        return page(Forms.unprocessable(FORM, errors), detail);
    }

    @PostMapping("/commission/minutes/{id}/publication")
    ModelAndView publish(
            @PathVariable long id, @Valid @ModelAttribute("form") PublicationForm form, BindingResult errors) {
        Detail detail = detail(id);
        if (Forms.accepted(errors, () -> publishing.publish(id, form))) {
            return Forms.to("/commission/minutes/" + id, "minutesPublished");
        }
        return page(Forms.unprocessable(FORM, errors), detail);
    }

    private Detail detail(long id) {
        return minutes.detail(id, reader.present()).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(ModelAndView page, Detail detail) {
        return page.addObject("detail", detail).addObject("sections", MinutesSection.values());
    }
}
