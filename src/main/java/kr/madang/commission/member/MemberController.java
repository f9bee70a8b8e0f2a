package kr.madang.commission.member;

import jakarta.validation.Valid;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.body.Sex;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member's page, and the recording of persons. */
@Controller
class MemberController {

    private static final String FORM = "commission/member/member-form";

    private final MemberViews views;
    private final MemberUpkeep upkeep;
    private final Words words;

    MemberController(MemberViews views, MemberUpkeep upkeep, Words words) {
        this.views = views;
        this.upkeep = upkeep;
        this.words = words;
    }

    @GetMapping("/commission/members/{id}")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView("commission/member/member").addObject("view", views.view(id));
    }

    @GetMapping("/commission/members/new")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startNew() {
        return page(new ModelAndView(FORM).addObject("form", MemberForm.BLANK), null);
    }

    @PostMapping("/commission/members")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView add(@Valid @ModelAttribute("form") MemberForm form, BindingResult errors) {
        long[] id = new long[1];
        if (MemberForms.accepted(errors, () -> id[0] = upkeep.register(form))) {
            return Forms.to("/commission/members/" + id[0], "memberRegistered");
        }
        return page(Forms.unprocessable(FORM, errors), null);
    }

    @GetMapping("/commission/members/{id}/edit")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView startEdit(@PathVariable long id) {
        return page(new ModelAndView(FORM).addObject("form", MemberForm.of(views.person(id))), id);
    }

    @PostMapping("/commission/members/{id}")
    @PreAuthorize("@commissionAccess.keeps()")
    ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") MemberForm form, BindingResult errors) {
        views.person(id);
        if (MemberForms.accepted(errors, () -> upkeep.describe(id, form))) {
            return Forms.to("/commission/members/" + id, "saved");
        }
        return page(Forms.unprocessable(FORM, errors), id);
    }

    private ModelAndView page(ModelAndView page, @Nullable Long id) {
        return page.addObject("id", id)
                .addObject("sexes", words.choices("sex.", Sex.values()))
                .addObject("payClasses", words.choices("payClass.", PayClass.values()));
    }
}
