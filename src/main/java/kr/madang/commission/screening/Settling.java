package kr.madang.commission.screening;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.domain.commission.recruitment.PublicCall;
import kr.madang.domain.commission.recruitment.PublicCalls;
import kr.madang.domain.commission.recruitment.Ranking.Placed;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles the result of a stage: what has been worked out is written down with who did it, and never changes. */
@Service
@Transactional
class Settling {

    private final PublicCalls calls;
    private final Results results;
    private final JdbcClient jdbc;
    private final Desk desk;

    Settling(PublicCalls calls, Results results, JdbcClient jdbc, Desk desk) {
        this.calls = calls;
        this.results = results;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What settling asks and tells. */
    @Service
    record Desk(CallQuery calls, ScreenerQuery screeners, Signing signing, ScreeningLog log) {}

    public void decide(long callId, int seenVersion, Stage stage) {
        PublicCall call = calls.hold(callId).orElseThrow(NotFound::new);
        if (call.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(PublicCall.class, callId);
        }
        if (!desk.screeners().isOpen(callId, stage)) {
            throw new DomainRuleViolation("screening.sheetsMissing");
        }
        CallQuery.Detail detail = desk.calls().find(callId).orElseThrow(NotFound::new);
        List<Placed> placed = results.placed(detail, stage);
        Signature by = desk.signing().now();
        call.decide(stage, by);
        calls.saveAndFlush(call);
        placed.forEach(one -> write(callId, stage, one, by));
        desk.log().record("RESULT_SETTLED", callId, stage, placed.size());
    }

    private void write(long callId, Stage stage, Placed placed, Signature by) {
        jdbc.sql("""
                        insert into screening_result (application_id, call_id, stage, sheets, counted, points, average,
                            tie_average, place, outcome, reserve_no, decided_by, decider_name, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        placed.candidate().applicationId(),
                        callId,
                        stage.name(),
                        placed.candidate().mean().sheets(),
                        placed.candidate().mean().counted(),
                        placed.candidate().mean().points(),
                        placed.candidate().mean().average(),
                        placed.candidate().tieAverage(),
                        placed.place(),
                        placed.outcome().name(),
                        placed.reserveNo(),
                        by.accountId(),
                        by.name(),
                        Timestamp.from(by.at())))
                .update();
    }
}
