package kr.madang.commission.packet;

import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The packet on one page, and its files one by one. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class PacketController {

    private final PacketReading packets;
    private final PacketWords words;
    private final Handing handing;
    private final BusinessClock clock;

    PacketController(PacketReading packets, PacketWords words, Handing handing, BusinessClock clock) {
        this.packets = packets;
        this.words = words;
        this.handing = handing;
        this.clock = clock;
    }

    @GetMapping("/commission/meetings/{id}/packet")
    ModelAndView show(@PathVariable long id, @RequestParam @Nullable String q) {
        Packet packet = packets.look(id);
        return new ModelAndView("commission/packet/packet")
                .addObject("title", words.meeting(packet.cover()))
                .addObject("day", words.day(packet.cover()))
                .addObject("cover", packet.cover())
                .addObject("packet", q == null || q.isBlank() ? packet : packet.about(q))
                .addObject("all", packet.items().size())
                .addObject("q", q)
                .addObject("today", clock.today());
    }

    @GetMapping("/commission/packet-files/{fileId}")
    ResponseEntity<StreamingResponseBody> download(@PathVariable long fileId) {
        return handing.send(packets.paper(fileId));
    }
}
