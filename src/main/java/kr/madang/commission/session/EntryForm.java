package kr.madang.commission.session;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.body.meeting.Outcome;
import kr.madang.domain.body.vote.Choice;
import kr.madang.domain.body.vote.Motion;
import kr.madang.domain.body.vote.VoteMethod;
import kr.madang.domain.body.vote.VoteSubject;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an item in session, as typed: a recusal, a question to be voted on, votes by name, or a decision.
 *
 * @param member whom it is about, or who moved it
 * @param words the reason, or the question as it is put
 * @param electors the voters, in the order of the choices
 */
public record EntryForm(
        @Nullable Long member,
        @Nullable RecusalKind recusal,
        @Nullable VoteSubject subject,
        @Nullable VoteMethod method,
        @Nullable Long challenge,
        @Nullable Outcome outcome,
        @Size(max = 1000) @Nullable String words,
        @Size(max = 20000) @Nullable String amended,
        @Nullable List<Long> electors,
        @Nullable List<@Nullable Choice> choices) {

    long memberChosen() {
        return chosen(member);
    }

    RecusalKind recusalChosen() {
        return chosen(recusal);
    }

    VoteMethod methodChosen() {
        return chosen(method);
    }

    Outcome outcomeChosen() {
        return chosen(outcome);
    }

    String reason() {
        if (words == null || words.length() > 500) {
            throw new DomainRuleViolation("commission.reasonNeeded");
        }
        return words;
    }

    /** The question; an amendment has its text with it, and nothing else has. */
    Motion motion() {
        VoteSubject on = chosen(subject);
        if (words == null) {
            throw new DomainRuleViolation("vote.motionNeeded");
        }
        return new Motion(on, words, on == VoteSubject.AMENDMENT ? amended : null, member);
    }

    /** The votes given, without those that were left open. */
    Map<Long, Choice> votes() {
        Map<Long, Choice> given = new HashMap<>();
        if (electors == null || choices == null || electors.size() != choices.size()) {
            return given;
        }
        for (int i = 0; i < electors.size(); i++) {
            Choice choice = choices.get(i);
            if (choice != null) {
                given.put(Objects.requireNonNull(electors.get(i)), choice);
            }
        }
        return given;
    }

    private static <T> T chosen(@Nullable T value) {
        if (value == null) {
            throw new DomainRuleViolation("commission.nothingChosen");
        }
        return value;
    }
}
