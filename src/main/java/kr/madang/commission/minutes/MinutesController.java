package kr.madang.commission.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.commission.minutes.MinutesQuery.Version;
import kr.madang.commission.minutes.text.LineDiff;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.platform.export.DocumentFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Minutes, one version of them as a document, and two versions side by side. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class MinutesController {

    private final MinutesViews views;
    private final MinutesDownloads downloads;

    MinutesController(MinutesViews views, MinutesDownloads downloads) {
        this.views = views;
        this.downloads = downloads;
    }

    @GetMapping("/commission/minutes/{id}")
    ModelAndView show(@PathVariable long id, @RequestParam @Nullable Integer version) {
        return views.page(id, version);
    }

    @GetMapping("/commission/minutes/{id}/document.{format:pdf|hwpx}")
    ResponseEntity<byte[]> download(
            @PathVariable long id, @PathVariable String format, @RequestParam @Nullable Integer version) {
        return downloads.of(views.view(id, version), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    /** What the later of two versions changes; the two latest where none are named. */
    @GetMapping("/commission/minutes/{id}/comparison")
    ModelAndView compare(
            @PathVariable long id, @RequestParam @Nullable Integer from, @RequestParam @Nullable Integer to) {
        MinutesView later = views.view(id, to);
        List<Version> versions = later.versions();
        Integer earlier = from != null
                ? from
                : Integer.valueOf(versions.get(Math.min(1, versions.size() - 1)).ordinal());
        Version before = views.view(id, earlier).shown();
        List<Part> parts = Arrays.stream(MinutesSection.values())
                .map(section -> new Part(
                        section,
                        LineDiff.between(
                                before.texts().of(section),
                                later.shown().texts().of(section))))
                .toList();
        return new ModelAndView("commission/minutes/comparison")
                .addObject("view", later)
                .addObject("before", before)
                .addObject("parts", parts);
    }

    /** One of the nine contents with its lines in both versions. */
    public record Part(MinutesSection section, List<LineDiff.Line> lines) {

        public boolean isChanged() {
            return lines.stream().anyMatch(line -> line.change() != LineDiff.Change.SAME);
        }
    }
}
