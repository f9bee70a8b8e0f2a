package kr.madang.commission.packet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.commission.packet.Packet.Item;
import kr.madang.commission.packet.PacketQuery.Asked;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Questions of members and answers of divisions. */
@Controller
class QuestionController {

    private final Questions questions;
    private final PacketReading packets;

    QuestionController(Questions questions, PacketReading packets) {
        this.questions = questions;
        this.packets = packets;
    }

    /** A question as typed. */
    record QuestionForm(
            @NotBlank @Size(max = 2000) @Nullable String question) {}

    /** An answer as typed. */
    record AnswerForm(
            @NotBlank @Size(max = 4000) @Nullable String answer,
            @NotNull @Nullable Integer version) {

        String given() {
            return Objects.requireNonNull(answer);
        }

        int seenVersion() {
            return Objects.requireNonNull(version);
        }
    }

    @PostMapping("/commission/meetings/{id}/packet/items/{itemId}/questions")
    @PreAuthorize("@commissionAccess.sits()")
    ModelAndView ask(
            @PathVariable long id,
            @PathVariable long itemId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors) {
        Packet packet = packets.open(id);
        Item item = packet.items().stream()
                .filter(one -> one.entry().itemId() == itemId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (Forms.accepted(errors, () -> questions.ask(packet, item, Objects.requireNonNull(form.question())))) {
            return Forms.to("/commission/meetings/" + id + "/packet?notice=questionAsked#item-"
                    + item.entry().position());
        }
        return Forms.unprocessable("commission/packet/question", errors)
                .addObject("meetingId", id)
                .addObject("item", item);
    }

    @GetMapping("/commission/questions/{id}/answer")
    @PreAuthorize("@commissionAccess.answersQuestions()")
    ModelAndView startAnswer(@PathVariable long id) {
        Asked asked = questions.toAnswer(id);
        return new ModelAndView("commission/packet/answer")
                .addObject("form", new AnswerForm(asked.answer(), asked.version()))
                .addObject("asked", asked);
    }

    @PostMapping("/commission/questions/{id}/answer")
    @PreAuthorize("@commissionAccess.answersQuestions()")
    ModelAndView answer(@PathVariable long id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors) {
        Asked asked = questions.toAnswer(id);
        return Forms.accepted(errors, () -> questions.answer(id, form.given(), form.seenVersion()))
                ? Forms.to("/commission/meetings/" + asked.meetingId() + "/packet", "questionAnswered")
                : Forms.unprocessable("commission/packet/answer", errors).addObject("asked", asked);
    }
}
