package kr.madang.commission.screening;

import java.util.Arrays;
import java.util.Locale;
import kr.madang.commission.recruitment.CallAccess;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who comes to a stage of a call: its screeners, the secretariat. */
@Component
class StageGate {

    private final CallQuery calls;
    private final CallAccess access;
    private final CurrentStaff current;
    private final JdbcClient jdbc;

    StageGate(CallQuery calls, CallAccess access, CurrentStaff current, JdbcClient jdbc) {
        this.calls = calls;
        this.access = access;
        this.current = current;
        this.jdbc = jdbc;
    }

    /**
     * A stage of a call.
     *
     * @param screenerId the person signed in as its screener, 0 for those who are not
     */
    public record At(CallQuery.Detail call, Stage stage, long screenerId) {

        public long callId() {
            return call.id();
        }

        /** Whether the stage is under way. */
        public boolean isUnderWay() {
            return call.state() == stage.under();
        }
    }

    /** The stage of that name, for whoever has to do with calls. */
    At stage(long callId, String stage) {
        CallQuery.Detail call = calls.find(callId).orElseThrow(NotFound::new);
        Stage wanted = Arrays.stream(Stage.values())
                .filter(known -> known.name().equals(stage.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new At(call, wanted, screenerOf(callId, wanted));
    }

    /** The same for its screeners alone. */
    At mine(long callId, String stage) {
        At at = stage(callId, stage);
        if (at.screenerId() == 0) {
            throw new AccessDeniedException("not a screener of this stage");
        }
        return at;
    }

    /** The same for those who see who applied; once the call is decided for all who read calls. */
    At readable(long callId, String stage) {
        At at = stage(callId, stage);
        boolean decided = !at.call().state().isUndecided()
                && at.call().state() != kr.madang.domain.commission.recruitment.CallState.CANCELLED;
        if (!decided) {
            access.mustSeeApplicantsOf(callId);
        }
        return at;
    }

    boolean seesApplicants(At at) {
        return access.seesApplicantsOf(at.callId());
    }

    private long screenerOf(long callId, Stage stage) {
        return jdbc.sql("""
                        select coalesce(max(id), 0) from screener
                        where call_id = ? and stage = ? and account_id = ? and released_at is null
                        """)
                .params(callId, stage.name(), current.get().accountId())
                .query(Long.class)
                .single();
    }
}
