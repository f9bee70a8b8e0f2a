package kr.madang.commission.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.madang.commission.minutes.CommentQuery.Comment;
import kr.madang.commission.minutes.CommentQuery.Response;
import kr.madang.commission.minutes.MinutesQuery.Approving;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.commission.minutes.MinutesQuery.Step;
import kr.madang.commission.minutes.MinutesQuery.Version;
import kr.madang.commission.minutes.MinutesReader.Who;
import kr.madang.commission.minutes.publication.PublicationTable.Published;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.body.minutes.MinutesState;
import org.jspecify.annotations.Nullable;

/**
 * The page of minutes.
 *
 * @param shown the version whose text is shown
 */
public record MinutesView(
        Detail detail,
        List<Version> versions,
        Version shown,
        List<Comment> comments,
        List<Response> responses,
        List<Step> steps,
        List<Published> publications,
        List<Approving> approving,
        Who who) {

    public MinutesSection[] sections() {
        return MinutesSection.values();
    }

    public List<Comment> commentsOn(MinutesSection section) {
        return comments.stream().filter(comment -> comment.section() == section).toList();
    }

    public boolean keeps() {
        return who.keeps();
    }

    /** Whether the reader may speak to the version that was sent out. */
    public boolean mayComment() {
        LocalDate due = detail.commentsDueOn();
        return detail.ownAppointment() != null
                && detail.state() == MinutesState.IN_COMMENT
                && due != null
                && !who.today().isAfter(due);
    }

    /** Whether the reader has said nothing yet to the version that was sent out. */
    public boolean isSilent() {
        return responses.stream()
                .filter(response -> Objects.equals(response.appointmentId(), detail.ownAppointment()))
                .noneMatch(response -> response.commented() || response.assented());
    }

    /** Whether the text as it stands is the one the members were sent. */
    public boolean proposes() {
        return who.keeps()
                && detail.state() == MinutesState.IN_COMMENT
                && versions.get(0).sealedAt() != null;
    }

    public boolean approves() {
        return detail.state() == MinutesState.PROPOSED && Objects.equals(detail.presiderAccount(), who.accountId());
    }

    /** Whether the reader sees who said what: the secretariat, the auditor and those who took part. */
    public boolean seesComments() {
        return who.readsAll() || detail.ownAppointment() != null;
    }

    /** What the public reads now. */
    public @Nullable Published live() {
        return publications.stream()
                .filter(published -> published.withdrawnAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** Whether the latest version is approved and the public does not read it yet. */
    public boolean publishes() {
        Published live = live();
        return who.keeps()
                && detail.state() == MinutesState.APPROVED
                && (live == null || live.versionId() != versions.get(0).id());
    }
}
