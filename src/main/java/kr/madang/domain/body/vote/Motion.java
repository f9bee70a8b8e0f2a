package kr.madang.domain.body.vote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What is put to the vote (동의).
 *
 * @param words the question as it is put
 * @param amendedText the text as amended, of an amendment alone
 * @param movedBy the appointment of who moved it
 */
@Embeddable
public record Motion(
        @Enumerated(EnumType.STRING) VoteSubject subject,
        @Column(name = "motion") String words,
        @Nullable String amendedText,
        @Nullable Long movedBy) {

    public Motion {
        if ((subject == VoteSubject.AMENDMENT) != (amendedText != null)) {
            throw new DomainRuleViolation("vote.amendmentNeedsItsText");
        }
    }
}
