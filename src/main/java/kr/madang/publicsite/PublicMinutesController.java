package kr.madang.publicsite;

import java.util.Locale;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.web.NotFound;
import kr.madang.publicsite.PublicMinutesQuery.Published;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Published minutes and what meetings decided, for everybody. What is not published is not found. */
@Controller
class PublicMinutesController {

    private final PublicMinutesQuery minutes;
    private final Documents documents;

    PublicMinutesController(PublicMinutesQuery minutes, Documents documents) {
        this.minutes = minutes;
        this.documents = documents;
    }

    @GetMapping("/public/minutes")
    ModelAndView list(
            @ModelAttribute("conditions") PublicConditions conditions,
            @PageableDefault(size = 20, sort = "heldOn", direction = Sort.Direction.DESC) Pageable pageable) {
        return new ModelAndView("publicsite/minutes-list")
                .addObject("page", minutes.page(conditions, pageable))
                .addObject("bodies", minutes.bodies())
                .addObject("years", minutes.years());
    }

    @GetMapping("/public/minutes/{id:[0-9]+}")
    ModelAndView show(@PathVariable long id) {
        Published published = minutes.latest(id).orElseThrow(NotFound::new);
        if (published.withdrawalReason() != null) {
            return new ModelAndView("publicsite/withdrawn").addObject("published", published);
        }
        return new ModelAndView("publicsite/minutes")
                .addObject("published", published)
                .addObject("sections", MinutesSection.values());
    }

    @GetMapping("/public/minutes/{id}.{format:pdf|hwpx}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format) {
        DocumentFormat wanted = DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT));
        byte[] file = minutes.file(id, wanted).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .headers(documents.headers(wanted, "minutes-" + id))
                .contentLength(file.length)
                .body(file);
    }

    @GetMapping("/public/meetings/{id}")
    ModelAndView meeting(@PathVariable long id) {
        Published published = minutes.ofMeeting(id).orElseThrow(NotFound::new);
        return new ModelAndView("publicsite/meeting")
                .addObject("published", published)
                .addObject("items", minutes.items(published.id()));
    }
}
