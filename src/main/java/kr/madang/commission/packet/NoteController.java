package kr.madang.commission.packet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import kr.madang.commission.packet.Packet.Item;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notes of one's own, written beside the item. */
@Controller
class NoteController {

    private final Notes notes;
    private final PacketReading packets;

    NoteController(Notes notes, PacketReading packets) {
        this.notes = notes;
        this.packets = packets;
    }

    /** A note as typed. */
    record NoteForm(
            @Size(max = 4000) @Nullable String text,
            @Nullable Integer version) {}

    @PostMapping("/commission/meetings/{id}/packet/items/{itemId}/note")
    @PreAuthorize("@commissionAccess.reads()")
    ModelAndView save(
            @PathVariable long id,
            @PathVariable long itemId,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors) {
        Item item = packets.item(id, itemId);
        if (Forms.accepted(errors, () -> notes.keep(id, itemId, form.text(), form.version()))) {
            return Forms.to("/commission/meetings/" + id + "/packet#item-"
                    + item.entry().position());
        }
        return Forms.unprocessable("commission/packet/note", errors)
                .addObject("meetingId", id)
                .addObject("item", packets.item(id, itemId));
    }
}
