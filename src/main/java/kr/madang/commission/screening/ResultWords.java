package kr.madang.commission.screening;

import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.commission.recruitment.TrimmedMean;
import kr.madang.platform.format.Format;
import kr.madang.platform.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Says how figures of a result come about, the same on the page and on paper. */
@Component("resultWords")
public class ResultWords {

    private final CallWords words;
    private final Format format;

    ResultWords(CallWords words, Format format) {
        this.words = words;
        this.format = format;
    }

    /** The sentences under a result. */
    public List<String> notes(ResultView view) {
        CallQuery.Detail call = view.at().call();
        List<String> notes = new ArrayList<>();
        notes.add(words.say("screeningResult.note.average", TrimmedMean.TRIMMED_FROM, TrimmedMean.SCALE));
        notes.add(words.say("screeningResult.note.tie." + call.tieRule(), view.tieCriterion()));
        notes.add(
                view.at().stage() == Stage.DOCUMENTS
                        ? words.say("screeningResult.note.documents", call.passMark(), call.shortlist())
                        : words.say("screeningResult.note.interview", call.passMark(), call.seats(), call.reserves()));
        ResultQuery.Settled settled = view.settled();
        if (settled != null) {
            notes.add(words.say(
                    "screeningResult.note.settled",
                    format.date(settled.at().atZone(BusinessClock.SEOUL).toLocalDate()),
                    settled.name()));
        }
        return notes;
    }

    /** What became of an applicant, with the number of a reserve. */
    public String outcome(Standing standing) {
        return standing.reserveNo() == null
                ? words.say("screeningOutcome." + standing.outcome())
                : words.say("screeningOutcome.reserve", standing.reserveNo());
    }
}
