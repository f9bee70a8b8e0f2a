package kr.madang.commission.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Ranking.Candidate;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.commission.recruitment.TrimmedMean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the scores of a stage through the view that shows none of them before all are in, and the settled result. */
@Component
@Transactional(readOnly = true)
class ResultQuery {

    private final JdbcClient jdbc;

    ResultQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one screener gave an applicant.
     *
     * @param tie of it in the criterion that decides ties
     */
    private record Total(
            long applicationId, int number, @Nullable String name, long screenerId, int points, int tie) {}

    /**
     * An applicant with the totals of all screeners.
     *
     * @param totals in the order of the screeners
     */
    record Scored(Candidate candidate, @Nullable String name, List<@Nullable Integer> totals) {}

    /** The applicants a stage is about, once all scores are in; before that none. */
    List<Scored> scored(long callId, Stage stage, List<Criterion> criteria) {
        List<Total> totals = jdbc.sql("""
                        select p.application_id, a.number, a.name, p.screener_id, sum(p.points)::integer as points,
                               coalesce(sum(p.points) filter (where p.position = :heaviest), 0)::integer as tie
                        from open_score p join call_application a on a.id = p.application_id
                        where p.call_id = :call and p.stage = :stage
                          and (exists (select 1 from screening_result r
                                       where r.application_id = p.application_id and r.stage = p.stage)
                               or not exists (select 1 from screening_result r
                                              where r.call_id = p.call_id and r.stage = p.stage)
                                  and a.state = 'RECEIVED')
                        group by p.application_id, a.number, a.name, p.screener_id
                        order by a.number, p.screener_id
                        """)
                .param("call", callId)
                .param("stage", stage.name())
                .param("heaviest", heaviest(criteria))
                .query(Total.class)
                .list();
        List<Long> screeners =
                List.copyOf(new TreeSet<>(totals.stream().map(Total::screenerId).toList()));
        Map<Long, List<Total>> byApplication = new HashMap<>();
        totals.forEach(total -> byApplication
                .computeIfAbsent(total.applicationId(), key -> new ArrayList<>())
                .add(total));
        return byApplication.values().stream()
                .map(sheets -> scored(sheets, screeners))
                .sorted(Comparator.comparing(scored -> scored.candidate().number()))
                .toList();
    }

    private static Scored scored(List<Total> sheets, List<Long> screeners) {
        Total any = sheets.get(0);
        List<@Nullable Integer> row = new ArrayList<>();
        screeners.forEach(screener -> row.add(sheets.stream()
                .filter(sheet -> sheet.screenerId() == screener)
                .map(Total::points)
                .findFirst()
                .orElse(null)));
        TrimmedMean mean = TrimmedMean.of(sheets.stream().map(Total::points).toList());
        int tie = sheets.stream().mapToInt(Total::tie).sum();
        return new Scored(
                new Candidate(any.applicationId(), any.number(), mean, TrimmedMean.mean(tie, sheets.size())),
                any.name(),
                row);
    }

    /** The criterion of the most points, the first of these in the order of the rubric. */
    private static int heaviest(List<Criterion> criteria) {
        return criteria.stream()
                .max(Comparator.comparingInt(Criterion::weight)
                        .thenComparing(Criterion::position, Comparator.reverseOrder()))
                .map(Criterion::position)
                .orElse(0);
    }

    /** Who settled the result of the stage, and when. */
    Optional<Settled> settled(long callId, Stage stage) {
        return jdbc.sql("""
                        select min(decider_name) as name, min(decided_at) as at from screening_result
                        where call_id = ? and stage = ? having count(*) > 0
                        """)
                .params(callId, stage.name())
                .query((row, number) -> new Settled(
                        row.getString("name"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Whether and by whom a result was settled. */
    public record Settled(String name, Instant at) {}

    /** How many sheets there are to be, and how many are in. */
    Progress progress(long callId, Stage stage) {
        return jdbc.sql("""
                        select count(*) as wanted, count(t.screener_id) as submitted
                        from screener s left join screening_sheet t on t.screener_id = s.id
                        where s.call_id = ? and s.stage = ? and s.released_at is null
                        """).params(callId, stage.name()).query(Progress.class).single();
    }

    /** Sheets wanted and submitted. */
    public record Progress(long wanted, long submitted) {}
}
