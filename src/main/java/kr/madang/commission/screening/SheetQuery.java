package kr.madang.commission.screening;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.domain.commission.recruitment.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sheet of one screener: its applicants, the rubric, and what that very screener has noted or submitted. */
@Component
@Transactional(readOnly = true)
class SheetQuery {

    private final JdbcClient jdbc;
    private final CallQuery calls;

    SheetQuery(JdbcClient jdbc, CallQuery calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    Sheet sheet(StageGate.At at) {
        List<Criterion> criteria = calls.criteria(at.callId(), at.stage());
        Map<String, Integer> points = new HashMap<>();
        jdbc.sql("""
                        select application_id, position, points from score_draft where screener_id = :me
                        union all
                        select application_id, position, points from score where screener_id = :me
                        """)
                .param("me", at.screenerId())
                .query((row, number) ->
                        points.put(key(row.getLong("application_id"), row.getInt("position")), row.getInt("points")))
                .list();
        return new Sheet(criteria, applicants(at), points, submittedAt(at).orElse(null));
    }

    Optional<Instant> submittedAt(StageGate.At at) {
        return jdbc.sql("select submitted_at from screening_sheet where screener_id = ?")
                .param(at.screenerId())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private List<Applicant> applicants(StageGate.At at) {
        return jdbc.sql("""
                        select a.id, a.number, a.name, x.reason as conflict
                        from call_application a
                        left join screening_conflict x on x.application_id = a.id and x.screener_id = :me
                        where a.call_id = :call
                          and (exists (select 1 from screening_candidate c
                                       where c.application_id = a.id and c.stage = :stage)
                               or exists (select 1 from score p where p.application_id = a.id and p.screener_id = :me))
                        order by a.number
                        """)
                .param("me", at.screenerId())
                .param("call", at.callId())
                .param("stage", at.stage().name())
                .query(Applicant.class)
                .list();
    }

    private static String key(long applicationId, int position) {
        return applicationId + "/" + position;
    }

    /**
     * An applicant on the sheet.
     *
     * @param name nothing once erased
     * @param conflict why the screener does not judge this applicant, if so
     */
    public record Applicant(
            long id,
            int number,
            @Nullable String name,
            @Nullable String conflict) {}

    /** A sheet. */
    public record Sheet(
            List<Criterion> criteria,
            List<Applicant> applicants,
            Map<String, Integer> points,
            @Nullable Instant submittedAt) {

        public boolean isSubmitted() {
            return submittedAt != null;
        }

        /** The applicants this screener judges. */
        public List<Applicant> judged() {
            return applicants.stream()
                    .filter(applicant -> applicant.conflict() == null)
                    .toList();
        }

        public @Nullable Integer points(long applicationId, int position) {
            return points.get(key(applicationId, position));
        }

        /** The sum of what was given to an applicant so far. */
        public int total(long applicationId) {
            return criteria.stream()
                    .mapToInt(criterion -> points.getOrDefault(key(applicationId, criterion.position()), 0))
                    .sum();
        }

        /** How many cells are still empty. */
        public long missing() {
            return judged().stream()
                    .flatMap(applicant ->
                            criteria.stream().filter(criterion -> points(applicant.id(), criterion.position()) == null))
                    .count();
        }
    }
}
