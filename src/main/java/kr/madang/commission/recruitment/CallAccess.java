package kr.madang.commission.recruitment;

import kr.madang.commission.CommissionAccess;
import kr.madang.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with calls. Applicants are seen by the secretariat and by the screeners of their call alone, whatever
 * roles others have.
 */
@Component("callAccess")
public class CallAccess {

    private final CommissionAccess commission;
    private final CurrentStaff current;
    private final JdbcClient jdbc;

    CallAccess(CommissionAccess commission, CurrentStaff current, JdbcClient jdbc) {
        this.commission = commission;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Reads calls and their settled results, without the people behind the numbers. */
    public boolean reads() {
        return commission.reads();
    }

    /** Keeps calls and applications (간사). */
    public boolean keeps() {
        return commission.keeps();
    }

    /** May be a screener at all; of which call is asked with {@link #screens}. */
    public boolean mayScreen() {
        return commission.reads();
    }

    /** Is a screener of the call, at either stage. */
    public boolean screens(long callId) {
        return jdbc.sql("""
                        select exists (select 1 from screener
                                       where call_id = ? and account_id = ? and released_at is null)
                        """)
                .params(callId, current.get().accountId())
                .query(Boolean.class)
                .single();
    }

    /** Sees who applied to the call. */
    public boolean seesApplicantsOf(long callId) {
        return keeps() || (mayScreen() && screens(callId));
    }

    /** @throws AccessDeniedException when the person may not see who applied */
    public void mustSeeApplicantsOf(long callId) {
        if (!seesApplicantsOf(callId)) {
            throw new AccessDeniedException("applicants of another call");
        }
    }
}
