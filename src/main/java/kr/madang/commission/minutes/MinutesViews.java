package kr.madang.commission.minutes;

import java.util.List;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.commission.minutes.MinutesQuery.Version;
import kr.madang.commission.minutes.MinutesReader.Who;
import kr.madang.commission.minutes.publication.PublicationTable;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of minutes for whoever is signed in. */
@Component
class MinutesViews {

    private final MinutesReader reader;
    private final MinutesQuery minutes;
    private final CommentQuery comments;
    private final PublicationTable publications;

    MinutesViews(MinutesReader reader, MinutesQuery minutes, CommentQuery comments, PublicationTable publications) {
        this.reader = reader;
        this.minutes = minutes;
        this.comments = comments;
        this.publications = publications;
    }

    /**
     * The minutes with one of their versions.
     *
     * @param ordinal the version's number; the latest this reader may read if none is named
     * @throws NotFound when there are no such minutes or version, or not for this reader
     */
    MinutesView view(long id, @Nullable Integer ordinal) {
        Who who = reader.present();
        Detail detail = minutes.detail(id, who).orElseThrow(NotFound::new);
        List<Version> versions = minutes.versions(detail, who);
        Version shown = versions.stream()
                .filter(version -> ordinal == null || version.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean sees = who.readsAll() || detail.ownAppointment() != null;
        return new MinutesView(
                detail,
                versions,
                shown,
                sees ? comments.of(id) : List.of(),
                sees ? comments.responses(id) : List.of(),
                minutes.steps(id),
                publications.of(id),
                who.keeps() ? minutes.approving(detail) : List.of(),
                who);
    }

    ModelAndView page(long id, @Nullable Integer ordinal) {
        return new ModelAndView("commission/minutes/minutes").addObject("view", view(id, ordinal));
    }

    /** The page with the reason why something could not be done. */
    ModelAndView refused(long id, DomainRuleViolation refused, StepForm typed) {
        ModelAndView page = page(id, null).addObject("refused", refused).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
