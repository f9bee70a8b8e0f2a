package kr.madang.commission.screening;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.screening.ResultQuery.Scored;
import kr.madang.domain.commission.recruitment.CallTerms;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Ranking;
import kr.madang.domain.commission.recruitment.Ranking.Placed;
import kr.madang.domain.commission.recruitment.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out the result of a stage from open scores; the settled one is the same, worked out once and written down. */
@Component
class Results {

    private final ResultQuery query;
    private final ScreenerQuery screeners;
    private final CallQuery calls;

    Results(ResultQuery query, ScreenerQuery screeners, CallQuery calls) {
        this.query = query;
        this.screeners = screeners;
        this.calls = calls;
    }

    /** The result, with names or without. */
    ResultView view(StageGate.At at, Naming naming) {
        List<Criterion> criteria = calls.criteria(at.callId(), at.stage());
        Map<Long, Scored> scored = scored(at, criteria);
        List<Standing> standings =
                Ranking.of(scored.values().stream().map(Scored::candidate).toList(), terms(at.call()), at.stage())
                        .stream()
                        .map(placed -> standing(placed, scored, naming))
                        .toList();
        return new ResultView(
                at,
                criteria,
                standings,
                screeners.isOpen(at.callId(), at.stage()),
                query.progress(at.callId(), at.stage()),
                query.settled(at.callId(), at.stage()).orElse(null),
                naming == Naming.SHOWN);
    }

    /** Whether the people behind the numbers are named. */
    enum Naming {
        SHOWN,
        HIDDEN
    }

    List<Placed> placed(CallQuery.Detail call, Stage stage) {
        return Ranking.of(
                query.scored(call.id(), stage, calls.criteria(call.id(), stage)).stream()
                        .map(Scored::candidate)
                        .toList(),
                terms(call),
                stage);
    }

    private Map<Long, Scored> scored(StageGate.At at, List<Criterion> criteria) {
        return query.scored(at.callId(), at.stage(), criteria).stream()
                .collect(Collectors.toMap(scored -> scored.candidate().applicationId(), Function.identity()));
    }

    private static Standing standing(Placed placed, Map<Long, Scored> scored, Naming naming) {
        Ranking.Candidate candidate = placed.candidate();
        Scored behind = java.util.Objects.requireNonNull(scored.get(candidate.applicationId()));
        @Nullable String name = naming == Naming.SHOWN ? behind.name() : null;
        return new Standing(
                candidate.applicationId(),
                candidate.number(),
                name,
                behind.totals(),
                candidate.mean(),
                candidate.mean().average(),
                candidate.tieAverage(),
                placed.place(),
                placed.outcome(),
                placed.reserveNo());
    }

    private static CallTerms terms(CallQuery.Detail call) {
        return new CallTerms(
                call.title(),
                call.seats(),
                call.shortlist(),
                call.reserves(),
                call.passMark(),
                call.tieRule(),
                call.eraseOn());
    }
}
