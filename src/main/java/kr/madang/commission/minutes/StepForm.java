package kr.madang.commission.minutes;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kr.madang.domain.body.minutes.MinutesComment;
import kr.madang.domain.body.minutes.MinutesSection;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a step of minutes, as typed.
 *
 * @param version the minutes as they were seen
 * @param dueOn the day until which members may comment
 * @param meeting the meeting that approved
 * @param words a comment, an answer or a reason
 */
public record StepForm(
        @Nullable Integer version,
        @Nullable LocalDate dueOn,
        @Nullable Long meeting,
        @Nullable MinutesSection section,
        MinutesComment.@Nullable Outcome outcome,
        @Size(max = 2000) @Nullable String words) {

    private static final int LONGEST_REASON = 500;

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    LocalDate dueDay() {
        if (dueOn == null) {
            throw new DomainRuleViolation("minutes.dueDayNeeded");
        }
        return dueOn;
    }

    long approvingMeeting() {
        if (meeting == null) {
            throw new DomainRuleViolation("minutes.meetingNeeded");
        }
        return meeting;
    }

    MinutesSection commentedSection() {
        if (section == null) {
            throw new DomainRuleViolation("minutes.sectionNeeded");
        }
        return section;
    }

    MinutesComment.Outcome givenOutcome() {
        if (outcome == null) {
            throw new DomainRuleViolation("minutes.outcomeNeeded");
        }
        return outcome;
    }

    String comment() {
        if (words == null || words.isBlank()) {
            throw new DomainRuleViolation("minutes.wordsNeeded");
        }
        return words;
    }

    String reason() {
        if (words == null || words.isBlank()) {
            throw new DomainRuleViolation("minutes.reasonNeeded");
        }
        if (words.length() > LONGEST_REASON) {
            throw new DomainRuleViolation("minutes.reasonTooLong", LONGEST_REASON);
        }
        return words;
    }
}
