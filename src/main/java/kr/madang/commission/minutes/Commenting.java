package kr.madang.commission.minutes;

import java.sql.Timestamp;
import java.time.LocalDate;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.domain.body.minutes.MinutesComment;
import kr.madang.domain.body.minutes.MinutesComments;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.body.minutes.MinutesState;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members who took part speak to the version that was sent out; the secretariat answers each comment once. */
@Service
@Transactional
class Commenting {

    private final MinutesDesk desk;
    private final MinutesComments comments;
    private final Look look;
    private final Signing signing;

    Commenting(MinutesDesk desk, MinutesComments comments, Look look, Signing signing) {
        this.desk = desk;
        this.comments = comments;
        this.look = look;
        this.signing = signing;
    }

    /** What is looked up. */
    @Service
    record Look(MinutesReader reader, MinutesQuery minutes, JdbcClient jdbc) {

        Detail detail(long id) {
            return minutes.detail(id, reader.present()).orElseThrow(NotFound::new);
        }
    }

    public void comment(long id, MinutesSection section, String words) {
        long seat = seatOfTheSpeaker(id);
        comments.saveAndFlush(new MinutesComment(desk.sent(id).id(), seat, section, words, signing.now()));
    }

    /** The member has nothing to say against the version. */
    public void assent(long id) {
        long seat = seatOfTheSpeaker(id);
        Signature by = signing.now();
        look.jdbc()
                .sql("""
                        insert into minutes_assent (version_id, appointment_id, given_by, given_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(desk.sent(id).id(), seat, by.accountId(), Timestamp.from(by.at()))
                .update();
    }

    public void answer(long id, long commentId, MinutesComment.Outcome outcome, @Nullable String words) {
        desk.hold(id);
        MinutesComment comment = comments.findById(commentId).orElseThrow(NotFound::new);
        if (!isOn(comment, id)) {
            throw new NotFound();
        }
        comment.answer(outcome, words, signing.now());
        comments.saveAndFlush(comment);
    }

    /**
     * Nothing is left to wait for: every comment has its answer, and the day has passed or everybody who took part and can
     * answer has.
     */
    void mustBeDone(long id, LocalDate dueOn) {
        boolean open = look.jdbc().sql("""
                        select exists (select 1 from minutes_comment c join minutes_version v on v.id = c.version_id
                                       where v.minutes_id = ? and c.outcome is null)
                        """).param(id).query(Boolean.class).single();
        if (open) {
            throw new DomainRuleViolation("minutes.commentsOpen");
        }
        LocalDate today = signing.today();
        if (!today.isAfter(dueOn) && isSomebodySilent(id, today)) {
            throw new DomainRuleViolation("minutes.stillInComment", dueOn);
        }
    }

    private boolean isSomebodySilent(long id, LocalDate today) {
        return look.jdbc()
                .sql("""
                        select exists (select 1 from minutes n
                            join lateral (select x.id from minutes_version x where x.minutes_id = n.id and x.sealed_at is not null
                                          order by x.ordinal desc limit 1) v on true
                            where n.id = :id and
                        """.stripTrailing() + " " + CommentQuery.SILENT + ")")
                .param("id", id)
                .param("today", today)
                .param("only", null)
                .query(Boolean.class)
                .single();
    }

    private boolean isOn(MinutesComment comment, long id) {
        return look.jdbc()
                .sql("select exists (select 1 from minutes_version where id = ? and minutes_id = ?)")
                .params(comment.versionId(), id)
                .query(Boolean.class)
                .single();
    }

    private long seatOfTheSpeaker(long id) {
        Detail detail = look.detail(id);
        Long seat = detail.ownAppointment();
        if (seat == null) {
            throw new AccessDeniedException("somebody who did not take part");
        }
        if (detail.state() != MinutesState.IN_COMMENT) {
            throw new DomainRuleViolation("minutes.notInComment");
        }
        LocalDate due = detail.commentsDueOn();
        if (due != null && signing.today().isAfter(due)) {
            throw new DomainRuleViolation("minutes.commentsClosed", due);
        }
        return seat;
    }
}
