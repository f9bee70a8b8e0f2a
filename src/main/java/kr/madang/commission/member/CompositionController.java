package kr.madang.commission.member;

import jakarta.validation.Valid;
import java.util.List;
import kr.madang.commission.member.CompositionQuery.Numbers;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.Vacancy;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of composition, as dated data. */
@Controller
class CompositionController {

    private static final String FORM = "commission/member/composition-form";

    private final CompositionQuery compositions;
    private final CompositionUpkeep upkeep;
    private final BodyQuery bodies;
    private final Words words;

    CompositionController(CompositionQuery compositions, CompositionUpkeep upkeep, BodyQuery bodies, Words words) {
        this.compositions = compositions;
        this.upkeep = upkeep;
        this.bodies = bodies;
        this.words = words;
    }

    @GetMapping("/commission/composition")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView list(@RequestParam @Nullable String body) {
        BodyQuery.Row chosen = bodies.chosen(body).orElse(null);
        return new ModelAndView("commission/member/composition")
                .addObject("body", chosen)
                .addObject("bodies", bodies.choices())
                .addObject("compositions", chosen == null ? List.of() : compositions.compositions(chosen.id()))
                .addObject("qualifications", chosen == null ? List.of() : compositions.qualifications(chosen.id()));
    }

    @GetMapping("/commission/composition/new")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startNew(@RequestParam @Nullable String body) {
        BodyQuery.Row chosen = bodies.chosen(body).orElseThrow(NotFound::new);
        Numbers now =
                compositions.compositions(chosen.id()).stream().findFirst().orElse(null);
        return page(new ModelAndView(FORM).addObject("form", CompositionForm.of(now)), chosen);
    }

    @PostMapping("/commission/composition")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView add(
            @Valid @ModelAttribute("form") CompositionForm form,
            BindingResult errors,
            @RequestParam @Nullable String body) {
        BodyQuery.Row chosen = bodies.chosen(body).orElseThrow(NotFound::new);
        if (MemberForms.accepted(errors, () -> upkeep.begin(chosen.id(), form))) {
            return Forms.to("/commission/composition?body=" + chosen.id(), "compositionBegun");
        }
        return page(Forms.unprocessable(FORM, errors), chosen);
    }

    private ModelAndView page(ModelAndView page, BodyQuery.Row body) {
        return page.addObject("body", body)
                .addObject("classes", words.choices("seatClass.", SeatClass.values()))
                .addObject("vacancies", words.choices("vacancy.", Vacancy.values()));
    }
}
