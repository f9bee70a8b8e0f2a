package kr.madang.domain.body.minutes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/** What a member says to one of the nine contents (의견), and what the secretariat made of it; answered once. */
@Entity
public class MinutesComment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long versionId;

    private long appointmentId;

    @Enumerated(EnumType.STRING)
    private MinutesSection section;

    private String body;

    private long madeBy;

    @PersonalData
    private String makerName;

    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String answer;

    private @Nullable Long answeredBy;

    @PersonalData
    private @Nullable String answererName;

    private @Nullable Instant answeredAt;

    @Version
    private int version;

    /** What became of it. */
    public enum Outcome {
        TAKEN_OVER,
        ANSWERED
    }

    protected MinutesComment() {}

    public MinutesComment(long versionId, long appointmentId, MinutesSection section, String body, Signature by) {
        this.versionId = versionId;
        this.appointmentId = appointmentId;
        this.section = section;
        this.body = body;
        this.madeBy = by.accountId();
        this.makerName = by.name();
        this.madeAt = by.at();
    }

    /** @param words needed where the comment is not taken over */
    public void answer(Outcome given, @Nullable String words, Signature by) {
        if (outcome != null) {
            throw new DomainRuleViolation("minutes.commentAnswered");
        }
        if (given == Outcome.ANSWERED && (words == null || words.isBlank())) {
            throw new DomainRuleViolation("minutes.answerNeeded");
        }
        outcome = given;
        answer = words;
        answeredBy = by.accountId();
        answererName = by.name();
        answeredAt = by.at();
    }

    public long versionId() {
        return versionId;
    }
}
