package kr.madang.commission.minutes;

import java.time.LocalDate;
import java.util.Objects;
import kr.madang.commission.minutes.MinutesQuery.Approving;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.domain.body.minutes.Minutes;
import kr.madang.domain.body.minutes.MinutesVersion;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes minutes from desk to desk: out for comment, before whoever approves, approved, and back to be changed. */
@Service
@Transactional
class MinutesCourse {

    private final MinutesDesk desk;
    private final MeetingMilestones milestones;
    private final Waiting waiting;
    private final Signing signing;

    MinutesCourse(MinutesDesk desk, MeetingMilestones milestones, Waiting waiting, Signing signing) {
        this.desk = desk;
        this.milestones = milestones;
        this.waiting = waiting;
        this.signing = signing;
    }

    /** What has to be looked up on the way. */
    @Service
    record Waiting(MinutesReader reader, MinutesQuery minutes, Commenting comments) {

        Detail detail(long id) {
            return minutes.detail(id, reader.present()).orElseThrow(NotFound::new);
        }
    }

    public void sendForComment(long id, int version, LocalDate dueOn) {
        Minutes minutes = desk.hold(id, version);
        Signature by = signing.now();
        minutes.sendForComment(dueOn, signing.today(), by);
        seal(id, by);
        desk.keep(minutes, "MINUTES_SENT", dueOn.toString());
    }

    /** Puts them before whoever approves, once the members have had their text, every comment is answered and nobody's time is cut short. */
    public void propose(long id, int version) {
        Minutes minutes = desk.hold(id, version);
        Signature by = signing.now();
        minutes.propose(desk.latest(id), by);
        waiting.comments().mustBeDone(id, Objects.requireNonNull(minutes.commentsDueOn()));
        desk.keep(minutes, "MINUTES_PROPOSED", null);
    }

    /** Whoever presided approves. */
    public void approve(long id, int version) {
        Minutes minutes = desk.hold(id, version);
        Detail detail = waiting.detail(id);
        Signature by = signing.now();
        if (!Objects.equals(detail.presiderAccount(), by.accountId())) {
            throw new AccessDeniedException("somebody who did not preside");
        }
        approve(minutes, null, null, by);
    }

    /** The secretariat writes down at which meeting they were approved. */
    public void recordApproval(long id, int version, long meetingId) {
        Minutes minutes = desk.hold(id, version);
        Approving meeting = waiting.minutes().approving(waiting.detail(id)).stream()
                .filter(candidate -> candidate.id() == meetingId)
                .findFirst()
                .orElseThrow(() -> new DomainRuleViolation("minutes.cannotHaveApproved"));
        approve(minutes, meetingId, meeting.year() + "-" + meeting.number(), signing.now());
    }

    /** Approved minutes are to be changed: a new version with a reason, without the approval. */
    public void reopen(long id, int version, String reason) {
        Minutes minutes = desk.hold(id, version);
        Signature by = signing.now();
        minutes.reopen(by, reason);
        MinutesVersion latest = desk.latest(id);
        desk.keep(latest.next(latest.texts(), reason, by));
        milestones.reopened(minutes.meetingId(), by, reason);
        desk.keep(minutes, "MINUTES_REOPENED", reason);
    }

    private void approve(Minutes minutes, @Nullable Long meetingId, @Nullable String at, Signature by) {
        minutes.approve(by, at);
        MinutesVersion latest = desk.latest(minutes.id());
        latest.approve(by, meetingId);
        desk.keep(latest);
        milestones.approved(minutes.meetingId(), by);
        desk.keep(minutes, "MINUTES_APPROVED", latest.texts().sha256());
    }

    private void seal(long id, Signature by) {
        MinutesVersion latest = desk.latest(id);
        latest.seal(by.at());
        desk.keep(latest);
    }
}
