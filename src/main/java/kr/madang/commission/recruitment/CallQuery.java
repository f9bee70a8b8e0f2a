package kr.madang.commission.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.commission.recruitment.CallEvent.Deed;
import kr.madang.domain.commission.recruitment.CallState;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.CallStep.Kind;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.commission.recruitment.TieRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a call with what it lays down, how many applied and came how far, and what was done with it. */
@Component
@Transactional(readOnly = true)
public class CallQuery {

    private final JdbcClient jdbc;

    CallQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Detail> find(long id) {
        return jdbc.sql("""
                        select c.*, b.name as body_name, k.name as category_name
                        from public_call c join body b on b.id = c.body_id join seat_category k on k.id = c.seat_category_id
                        where c.id = :id
                        """).param("id", id).query((row, number) -> detail(row)).optional();
    }

    /** In the order of the calendar. */
    public List<CallStep> steps(long id) {
        return jdbc
                .sql("select kind, first_day, last_day, date_precision from public_call_step where call_id = :id")
                .param("id", id)
                .query((row, number) -> new CallStep(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        CallStep.Precision.valueOf(row.getString("date_precision"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(CallStep::kind))
                .toList();
    }

    /** The rubric of both stages, in its order. */
    public List<Criterion> criteria(long id) {
        return jdbc.sql("""
                        select stage, position, name, weight from public_call_criterion where call_id = :id
                        order by stage, position
                        """)
                .param("id", id)
                .query((row, number) -> new Criterion(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getInt("weight")))
                .list();
    }

    /** The rubric of a stage, in its order. */
    public List<Criterion> criteria(long id, Stage stage) {
        return criteria(id).stream()
                .filter(criterion -> criterion.stage() == stage)
                .toList();
    }

    List<Event> events(long id) {
        return jdbc.sql("""
                        select deed, doer_name, done_at, reason from public_call_event where call_id = :id order by event_no
                        """)
                .param("id", id)
                .query((row, number) -> new Event(
                        Deed.valueOf(row.getString("deed")),
                        row.getString("doer_name"),
                        row.getTimestamp("done_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    Counts counts(long id) {
        return jdbc.sql("""
                        select count(*) as applied, count(*) filter (where a.state = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where a.erased_at is not null) as erased,
                               count(d.outcome) filter (where d.outcome = 'PASSED') as shortlisted,
                               count(i.outcome) filter (where i.outcome = 'PASSED') as passed,
                               count(i.outcome) filter (where i.outcome = 'RESERVE') as reserved,
                               (select count(*) from screener s where s.call_id = :id and s.stage = 'DOCUMENTS'
                                and s.released_at is null) as document_screeners,
                               (select count(*) from screener s where s.call_id = :id and s.stage = 'INTERVIEW'
                                and s.released_at is null) as interview_screeners,
                               exists (select 1 from score p where p.call_id = :id) as scored
                        from call_application a
                        left join screening_result d on d.application_id = a.id and d.stage = 'DOCUMENTS'
                        left join screening_result i on i.application_id = a.id and i.stage = 'INTERVIEW'
                        where a.call_id = :id
                        """).param("id", id).query(Counts.class).single();
    }

    /** The proof that data of applicants was erased. */
    List<Erasure> erasures(long id) {
        return jdbc.sql("""
                        select erased_at, applications, files, numbers_hash from applicant_erasure
                        where call_id = :id order by id
                        """)
                .param("id", id)
                .query((row, number) -> new Erasure(
                        row.getTimestamp("erased_at").toInstant(),
                        row.getInt("applications"),
                        row.getInt("files"),
                        row.getString("numbers_hash")))
                .list();
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("body_id"),
                row.getString("body_name"),
                row.getLong("seat_category_id"),
                row.getString("category_name"),
                row.getString("title"),
                row.getInt("seats"),
                row.getInt("shortlist"),
                row.getInt("reserves"),
                row.getInt("pass_mark"),
                TieRule.valueOf(row.getString("tie_rule")),
                row.getObject("erase_on", LocalDate.class),
                CallState.valueOf(row.getString("state")));
    }

    /** A call. */
    public record Detail(
            long id,
            int version,
            long bodyId,
            String bodyName,
            long seatCategoryId,
            String categoryName,
            String title,
            int seats,
            int shortlist,
            int reserves,
            int passMark,
            TieRule tieRule,
            LocalDate eraseOn,
            CallState state) {}

    /** Something done with a call. */
    public record Event(
            Deed deed,
            @Nullable String name,
            Instant at,
            @Nullable String reason) {}

    /** How many applied and came how far. */
    public record Counts(
            long applied,
            long withdrawn,
            long erased,
            long shortlisted,
            long passed,
            long reserved,
            long documentScreeners,
            long interviewScreeners,
            boolean scored) {}

    /** An erasure. */
    public record Erasure(Instant erasedAt, int applications, int files, String numbersHash) {}
}
