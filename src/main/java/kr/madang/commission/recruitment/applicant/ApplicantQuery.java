package kr.madang.commission.recruitment.applicant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.domain.commission.recruitment.Applicant;
import kr.madang.domain.commission.recruitment.Applicant.Qualification;
import kr.madang.domain.commission.recruitment.CallApplication.State;
import kr.madang.domain.commission.recruitment.Ranking.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the applications to a call. */
@Component
@Transactional(readOnly = true)
public class ApplicantQuery {

    private static final Map<String, String> SORTS = Map.of(
            "number", "a.number",
            "name", "a.name",
            "receivedOn", "a.received_on",
            "years", "a.years",
            "state", "a.state");

    private static final String ROWS = """
            select a.*, d.outcome as documents, i.outcome as interview, i.reserve_no, q.least_years
            """;

    private static final String FROM = """
            from call_application a
            join public_call c on c.id = a.call_id
            left join screening_result d on d.application_id = a.id and d.stage = 'DOCUMENTS'
            left join screening_result i on i.application_id = a.id and i.stage = 'INTERVIEW'
            left join qualification_rule q on q.body_id = c.body_id and q.kind = a.qualification
                and daterange(q.valid_from, q.valid_until, '[]') @> a.received_on
            where a.call_id = :call
            """;

    private static final String CONDITIONS = """
              and (cast(:state as text) is null or a.state = :state)
              and (cast(:qualification as text) is null or a.qualification = :qualification)
              and (cast(:search as text) is null or a.name ilike :search or a.number::text like :search)
            """;

    private final JdbcClient jdbc;

    ApplicantQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Row> page(long callId, ApplicantConditions conditions, Pageable pageable) {
        List<Row> rows = bound(
                        ROWS + FROM + CONDITIONS + orderBy(pageable.getSort()) + " limit :limit offset :offset",
                        callId,
                        conditions)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> row(row))
                .list();
        long count = bound("select count(*) " + FROM + CONDITIONS, callId, conditions)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, count);
    }

    /** All that the conditions select, for a file. */
    List<Row> all(long callId, ApplicantConditions conditions) {
        return bound(ROWS + FROM + CONDITIONS + " order by a.number", callId, conditions)
                .query((row, number) -> row(row))
                .list();
    }

    public Optional<Row> find(long callId, long id) {
        return jdbc.sql(ROWS + FROM + " and a.id = :id")
                .param("call", callId)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    private StatementSpec bound(String sql, long callId, ApplicantConditions conditions) {
        return jdbc.sql(sql)
                .param("call", callId)
                .param("state", conditions.wantedState())
                .param("qualification", conditions.wantedQualification())
                .param("search", conditions.pattern());
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(wanted -> SORTS.containsKey(wanted.getProperty()))
                .findFirst()
                .orElse(Sort.Order.asc("number"));
        return " order by " + SORTS.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + ", a.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("version"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                applicant(row),
                row.getObject("least_years", Integer.class),
                outcome(row.getString("documents")),
                outcome(row.getString("interview")),
                row.getObject("reserve_no", Integer.class),
                row.getTimestamp("entered_at").toInstant());
    }

    private static @Nullable Applicant applicant(ResultSet row) throws SQLException {
        if (row.getTimestamp("erased_at") != null) {
            return null;
        }
        return new Applicant(
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                Qualification.valueOf(row.getString("qualification")),
                row.getInt("years"),
                row.getString("career"),
                row.getString("statement"));
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    /**
     * An application.
     *
     * @param applicant nothing once the data has been erased
     * @param leastYears what the rule of the body asks of that qualification on the day it was received, if it has one
     */
    public record Row(
            long id,
            int version,
            int number,
            State state,
            LocalDate receivedOn,
            @Nullable Applicant applicant,
            @Nullable Integer leastYears,
            @Nullable Outcome documents,
            @Nullable Outcome interview,
            @Nullable Integer reserveNo,
            Instant enteredAt) {

        /** Whether the stated career is what the rule asks. */
        public boolean qualifies() {
            return applicant != null && leastYears != null && applicant.years() >= leastYears;
        }
    }
}
