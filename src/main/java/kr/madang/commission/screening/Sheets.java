package kr.madang.commission.screening;

import java.sql.Timestamp;
import kr.madang.domain.commission.recruitment.PublicCall;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets of screeners (심사표): noted as often as wanted, submitted once. What has been submitted is not taken back by
 * anybody, so that nobody can fit scores to those of others; a page before the submission shows what will stand.
 */
@Service
@Transactional
class Sheets {

    private final PublicCalls calls;
    private final SheetQuery query;
    private final JdbcClient jdbc;
    private final Desk desk;

    Sheets(PublicCalls calls, SheetQuery query, JdbcClient jdbc, Desk desk) {
        this.calls = calls;
        this.query = query;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Who signs, and where it is written down. */
    @Service
    record Desk(Signing signing, ScreeningLog log) {}

    /** Notes scores, seen by nobody but their screener. */
    public void note(StageGate.At at, TypedScores scores) {
        mustBeOpenTo(at);
        scores.cells().forEach(cell -> {
            jdbc.sql("delete from score_draft where screener_id = ? and application_id = ? and position = ?")
                    .params(at.screenerId(), cell.applicationId(), cell.position())
                    .update();
            Integer points = cell.points();
            if (points != null) {
                jdbc.sql("""
                                insert into score_draft (screener_id, call_id, stage, application_id, position, points)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                at.screenerId(),
                                at.callId(),
                                at.stage().name(),
                                cell.applicationId(),
                                cell.position(),
                                points)
                        .update();
            }
        });
    }

    /**
     * Submits what was noted, for good.
     *
     * @throws DomainRuleViolation when it was submitted before, or a cell is empty
     */
    public void submit(StageGate.At at) {
        mustBeOpenTo(at);
        SheetQuery.Sheet sheet = query.sheet(at);
        if (sheet.missing() > 0) {
            throw new DomainRuleViolation("screening.cellsMissing", sheet.missing());
        }
        jdbc.sql("insert into screening_sheet (screener_id, submitted_at) values (?, ?)")
                .params(at.screenerId(), Timestamp.from(desk.signing().now().at()))
                .update();
        jdbc.sql("""
                        insert into score (screener_id, call_id, stage, application_id, position, points)
                        select d.screener_id, d.call_id, d.stage, d.application_id, d.position, d.points
                        from score_draft d
                        join screening_candidate c on c.application_id = d.application_id and c.stage = d.stage
                        where d.screener_id = :me
                          and not exists (select 1 from screening_conflict x
                                          where x.screener_id = d.screener_id and x.application_id = d.application_id)
                        """).param("me", at.screenerId()).update();
        jdbc.sql("delete from score_draft where screener_id = ?")
                .param(at.screenerId())
                .update();
        desk.log().record("SHEET_SUBMITTED", at.callId(), at.stage(), at.screenerId());
    }

    /** The screener has to do with the applicant and does not judge this one (제척·회피). */
    public void declareConflict(StageGate.At at, long applicationId, String reason) {
        mustBeOpenTo(at);
        SheetQuery.Applicant applicant = query.sheet(at).judged().stream()
                .filter(judged -> judged.id() == applicationId)
                .findFirst()
                .orElseThrow(NotFound::new);
        jdbc.sql("delete from score_draft where screener_id = ? and application_id = ?")
                .params(at.screenerId(), applicationId)
                .update();
        jdbc.sql("""
                        insert into screening_conflict (screener_id, application_id, reason, declared_at) values (?, ?, ?, ?)
                        """)
                .params(
                        at.screenerId(),
                        applicationId,
                        reason,
                        Timestamp.from(desk.signing().now().at()))
                .update();
        desk.log().record("CONFLICT_DECLARED", at.callId(), at.stage(), applicant.number());
    }

    private void mustBeOpenTo(StageGate.At at) {
        PublicCall call = calls.hold(at.callId()).orElseThrow(NotFound::new);
        call.mustBeUnder(at.stage());
        if (query.submittedAt(at).isPresent()) {
            throw new DomainRuleViolation("screening.submittedAlready");
        }
    }
}
