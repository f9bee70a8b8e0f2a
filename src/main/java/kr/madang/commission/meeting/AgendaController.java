package kr.madang.commission.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The order of the agenda. */
@Controller
@PreAuthorize("@commissionAccess.keeps()")
class AgendaController {

    private final MeetingPages pages;
    private final Agenda agenda;

    AgendaController(MeetingPages pages, Agenda agenda) {
        this.pages = pages;
        this.agenda = agenda;
    }

    /**
     * A change of the agenda.
     *
     * @param version the meeting as it was seen
     * @param item the item to put on
     * @param place where to move to, counted from one
     */
    record Change(
            @NotNull @Nullable Integer version,
            @Nullable Long item,
            @Nullable Integer place) {

        int seenVersion() {
            return Objects.requireNonNullElse(version, -1);
        }
    }

    @PostMapping("/commission/meetings/{id}/agenda")
    ModelAndView place(@PathVariable long id, @Valid @ModelAttribute("change") Change change, BindingResult errors) {
        return change(id, errors, () -> agenda.place(id, change.seenVersion(), wanted(change.item())));
    }

    @PostMapping("/commission/meetings/{id}/agenda/{entryId}/place")
    ModelAndView move(
            @PathVariable long id,
            @PathVariable long entryId,
            @Valid @ModelAttribute("change") Change change,
            BindingResult errors) {
        return change(
                id, errors, () -> agenda.move(id, change.seenVersion(), entryId, (int) wanted(toLong(change.place()))));
    }

    @PostMapping("/commission/meetings/{id}/agenda/{entryId}/removal")
    ModelAndView takeOff(
            @PathVariable long id,
            @PathVariable long entryId,
            @Valid @ModelAttribute("change") Change change,
            BindingResult errors) {
        return change(id, errors, () -> agenda.takeOff(id, change.seenVersion(), entryId));
    }

    private static @Nullable Long toLong(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static long wanted(@Nullable Long number) {
        if (number == null) {
            throw new DomainRuleViolation("agenda.nothingChosen");
        }
        return number;
    }

    private ModelAndView change(long id, BindingResult errors, Runnable deed) {
        if (errors.hasErrors()) {
            throw new BadRequest("commission.formUnreadable");
        }
        pages.detail(id);
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, null);
        }
        return Forms.to("/commission/meetings/" + id + "#agenda");
    }
}
