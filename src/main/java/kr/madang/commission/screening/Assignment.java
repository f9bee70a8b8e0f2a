package kr.madang.commission.screening;

import java.sql.Timestamp;
import kr.madang.domain.commission.recruitment.CallState;
import kr.madang.domain.commission.recruitment.PublicCall;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns screeners to a stage and releases those who cannot go on; nobody comes in once the scores are open. */
@Service
@Transactional
class Assignment {

    private final PublicCalls calls;
    private final JdbcClient jdbc;
    private final Signing signing;
    private final ScreeningLog log;

    Assignment(PublicCalls calls, JdbcClient jdbc, Signing signing, ScreeningLog log) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.signing = signing;
        this.log = log;
    }

    public void assign(long callId, Stage stage, long accountId) {
        PublicCall call = calls.hold(callId).orElseThrow(NotFound::new);
        boolean over = !call.state().isUndecided() || (stage == Stage.DOCUMENTS && call.state() == CallState.INTERVIEW);
        if (over || is("select scores_open(?, ?)", callId, stage.name())) {
            throw new DomainRuleViolation("screening.assignedTooLate");
        }
        if (!is("""
                select exists (select 1 from staff_account a where a.id = ? and a.active)
                   and not exists (select 1 from staff_role r where r.staff_account_id = ? and r.role = 'ADMIN')
                """, accountId, accountId)) {
            throw new DomainRuleViolation("screening.unknownAccount");
        }
        if (is("""
                select exists (select 1 from screener
                               where call_id = ? and stage = ? and account_id = ? and released_at is null)
                """, callId, stage.name(), accountId)) {
            throw new DomainRuleViolation("screening.assignedAlready");
        }
        Signature by = signing.now();
        jdbc.sql("insert into screener (call_id, stage, account_id, assigned_by, assigned_at) values (?, ?, ?, ?, ?)")
                .params(callId, stage.name(), accountId, by.accountId(), Timestamp.from(by.at()))
                .update();
        log.record("SCREENER_ASSIGNED", callId, stage, accountId);
    }

    /** Releases a screener who has not submitted yet. */
    public void release(long callId, long screenerId, String reason) {
        if (calls.hold(callId).isEmpty()) {
            throw new NotFound();
        }
        Stage stage = jdbc.sql("select stage from screener where id = ? and call_id = ? and released_at is null")
                .params(screenerId, callId)
                .query(String.class)
                .optional()
                .map(Stage::valueOf)
                .orElseThrow(NotFound::new);
        if (is("select exists (select 1 from screening_sheet where screener_id = ?)", screenerId)) {
            throw new DomainRuleViolation("screening.releasedTooLate");
        }
        Signature by = signing.now();
        jdbc.sql("delete from score_draft where screener_id = ?")
                .param(screenerId)
                .update();
        jdbc.sql("update screener set released_by = ?, released_at = ?, release_reason = ? where id = ?")
                .params(by.accountId(), Timestamp.from(by.at()), reason, screenerId)
                .update();
        log.record("SCREENER_RELEASED", callId, stage, screenerId);
    }

    private boolean is(String sql, Object... arguments) {
        return jdbc.sql(sql).params(arguments).query(Boolean.class).single();
    }
}
