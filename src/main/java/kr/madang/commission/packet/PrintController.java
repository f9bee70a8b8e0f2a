package kr.madang.commission.packet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import kr.madang.commission.packet.PacketPrints.Print;
import kr.madang.platform.file.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The packet as one PDF: handed over at once if it is printed or soon is, else by way of a page that waits for it. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class PrintController {

    /** A print that takes no longer than this is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final PacketReading packets;
    private final PacketPrints prints;
    private final PacketWords words;
    private final Handing handing;

    PrintController(PacketReading packets, PacketPrints prints, PacketWords words, Handing handing) {
        this.packets = packets;
        this.prints = prints;
        this.words = words;
        this.handing = handing;
    }

    @GetMapping("/commission/meetings/{id}/packet.pdf")
    ResponseEntity<StreamingResponseBody> download(@PathVariable long id) throws InterruptedException {
        Packet packet = packets.open(id);
        prints.order(packet);
        Print print = patiently(packet);
        if (print == null || print.storedFileId() == null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/commission/meetings/{id}/packet/print")
                            .build(id))
                    .build();
        }
        String name = words.say("packet.fileName", words.meeting(packet.cover())) + ".pdf";
        return handing.send(new Attachments.Taken(
                print.storedFileId(), name, Objects.requireNonNull(print.size()), "application/pdf"));
    }

    @GetMapping("/commission/meetings/{id}/packet/print")
    ModelAndView show(@PathVariable long id) {
        return standing(id, "commission/packet/print");
    }

    /** The moving part of the page, asked for every two seconds; once the print is there the page is drawn anew. */
    @GetMapping("/commission/meetings/{id}/packet/print/progress")
    ModelAndView progress(@PathVariable long id, HttpServletResponse response) {
        ModelAndView fragment = standing(id, "commission/packet/print :: progress");
        if (!Boolean.TRUE.equals(fragment.getModel().get("running"))) {
            response.setHeader("HX-Refresh", "true");
        }
        return fragment;
    }

    private ModelAndView standing(long id, String view) {
        Packet packet = packets.open(id);
        Print print = prints.find(packet).orElse(new Print(null, null, null, null));
        return new ModelAndView(view)
                .addObject("title", words.meeting(packet.cover()))
                .addObject("cover", packet.cover())
                .addObject("print", print)
                .addObject("running", !print.isReady() && prints.isRunning(print))
                .addObject("job", prints.job(print).orElse(null));
    }

    private @Nullable Print patiently(Packet packet) throws InterruptedException {
        Print print = prints.find(packet).orElse(null);
        for (Duration waited = Duration.ZERO;
                print != null && !print.isReady() && waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(GLANCE)) {
            Thread.sleep(GLANCE.toMillis());
            print = prints.find(packet).orElse(null);
        }
        return print;
    }
}
