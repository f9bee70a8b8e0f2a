package kr.madang.commission.minutes;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.madang.commission.minutes.MinutesQuery.Version;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.body.minutes.MinutesState;
import kr.madang.domain.body.minutes.Retention;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafting minutes, writing their text and classifying them. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class WritingController {

    private static final String FORM = "commission/minutes/form";
    private static final String CLASSIFICATION = "commission/minutes/classification";

    private final MinutesWriting writing;
    private final MinutesViews views;

    WritingController(MinutesWriting writing, MinutesViews views) {
        this.writing = writing;
        this.views = views;
    }

    @PostMapping("/commission/minutes")
    ModelAndView draft(@RequestParam @Nullable Long meeting) {
        if (meeting == null) {
            throw new BadRequest("minutes.noMeeting");
        }
        return Forms.to("/commission/minutes/" + writing.draft(meeting), "minutesDrafted");
    }

    @GetMapping("/commission/minutes/{id}/edit")
    ModelAndView startEdit(@PathVariable long id) {
        MinutesView view = views.view(id, null);
        if (view.detail().state() == MinutesState.APPROVED) {
            throw new DomainRuleViolation("minutes.approvedNeedsReason");
        }
        return new ModelAndView(FORM)
                .addObject("view", view)
                .addObject("form", MinutesForm.of(view.versions().get(0)));
    }

    /** Where somebody else was faster, both texts are shown: theirs as it is stored, and one's own to be saved again. */
    @PostMapping("/commission/minutes/{id}")
    ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") MinutesForm form, BindingResult errors) {
        MinutesView view = views.view(id, null);
        try {
            if (Forms.accepted(errors, () -> writing.write(id, form))) {
                return Forms.to("/commission/minutes/" + id, "minutesWritten");
            }
        } catch (MinutesOvertaken overtaken) {
            return overtaken(views.view(id, null), form);
        }
        return Forms.unprocessable(FORM, errors).addObject("view", view);
    }

    @GetMapping("/commission/minutes/{id}/classification")
    ModelAndView startClassify(@PathVariable long id) {
        MinutesView view = views.view(id, null);
        return classification(
                new ModelAndView(CLASSIFICATION).addObject("form", ClassificationForm.of(view.detail())), view);
    }

    @PostMapping("/commission/minutes/{id}/classification")
    ModelAndView classify(
            @PathVariable long id, @Valid @ModelAttribute("form") ClassificationForm form, BindingResult errors) {
        MinutesView view = views.view(id, null);
        boolean published = view.live() != null;
        if (Forms.accepted(errors, () -> writing.classify(id, form, published))) {
            return Forms.to("/commission/minutes/" + id, "minutesClassified");
        }
        return classification(Forms.unprocessable(CLASSIFICATION, errors), view);
    }

    private static ModelAndView classification(ModelAndView page, MinutesView view) {
        return page.addObject("view", view)
                .addObject("disclosures", Disclosure.values())
                .addObject("retentions", Retention.values());
    }

    private static ModelAndView overtaken(MinutesView view, MinutesForm form) {
        Version current = view.versions().get(0);
        List<Stored> stored = Arrays.stream(MinutesSection.values())
                .filter(section -> !Objects.equals(
                        current.texts().of(section), form.texts().of(section)))
                .map(section -> new Stored(section, current.texts().of(section)))
                .toList();
        ModelAndView page = new ModelAndView(FORM)
                .addObject("view", view)
                .addObject("form", form.over(current))
                .addObject("current", current)
                .addObject("stored", stored);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** What is stored of a content where it differs from what was typed. */
    public record Stored(MinutesSection section, String text) {}
}
