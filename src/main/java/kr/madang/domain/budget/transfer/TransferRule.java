package kr.madang.domain.budget.transfer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A rule about moves of budget, as data with the days in which it holds, because the law changes (지방재정법 §47의2, §49,
 * 시행령 §55). A rule is ended and followed by another, never rewritten.
 */
@Entity
public class TransferRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private Type type;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferKind kind;

    private @Nullable String objectCode;

    private @Nullable String exemptCode;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String legalBasis;

    private String explanation;

    @Embedded
    private Period validity;

    @Version
    private int version;

    protected TransferRule() {}

    /** A rule as an administrator writes it down. */
    public TransferRule(Scope scope, Severity severity, Wording wording, Period validity) {
        if (scope.type().needsCode() == (scope.objectCode() == null)) {
            throw new DomainRuleViolation(
                    scope.objectCode() == null ? "transferRule.codeMissing" : "transferRule.codeUnexpected");
        }
        this.type = scope.type();
        this.kind = scope.kind();
        this.objectCode = scope.objectCode();
        this.exemptCode = scope.exemptCode();
        this.severity = severity;
        this.legalBasis = wording.legalBasis();
        this.explanation = wording.explanation();
        this.validity = validity;
    }

    /** What a rule is about. */
    public enum Type {
        /** The basis in law of a kind of move; cited. */
        BASIS,
        /** Money may not leave these object codes. */
        OUT_OF,
        /** Money may not go into these object codes. */
        INTO,
        /** Money may not go to a programme without budget. */
        INTO_UNBUDGETED,
        /** Speaks to every move of its kind. */
        ALWAYS;

        public boolean needsCode() {
            return this == OUT_OF || this == INTO;
        }
    }

    /** How a rule speaks. */
    public enum Severity {
        /** It is named on the request. */
        CITATION,
        /** It must be answered in writing. */
        ANSWER,
        /** It forbids. */
        REFUSAL
    }

    /**
     * What the rule speaks to.
     *
     * @param kind the kind of move; every kind where there is none
     * @param objectCode an object group (101) or an object code (203-01)
     * @param exemptCode where the money may go, or come from, nevertheless
     */
    public record Scope(
            Type type,
            @Nullable TransferKind kind,
            @Nullable String objectCode,
            @Nullable String exemptCode) {}

    /** The rule in words, and where it stands in the law. */
    public record Wording(String legalBasis, String explanation) {}

    /** Ends the rule. */
    public void endOn(LocalDate last) {
        if (validity.until() != null && validity.until().isBefore(last)) {
            throw new DomainRuleViolation("transferRule.endedBefore", validity.until());
        }
        validity = validity.endingOn(last);
    }

    /** Whether the rule has something to say to the case. */
    boolean speaksTo(TransferCase request) {
        if (!validity.includes(request.effectiveDate()) || (kind != null && kind != request.kind())) {
            return false;
        }
        return switch (type) {
            case BASIS, ALWAYS -> true;
            case OUT_OF -> leaves(request.decreased(), request.increased());
            case INTO -> leaves(request.increased(), request.decreased());
            case INTO_UNBUDGETED -> request.reachesUnbudgeted();
        };
    }

    TransferFinding finding() {
        return new TransferFinding(id, severity, explanation, legalBasis, validity);
    }

    /** Whether one of the codes is the rule's while something on the other side is neither that nor exempt. */
    private boolean leaves(List<String> codes, List<String> others) {
        return codes.stream().anyMatch(code -> matches(objectCode, code))
                && others.stream().anyMatch(code -> !matches(objectCode, code) && !matches(exemptCode, code));
    }

    private static boolean matches(@Nullable String pattern, String code) {
        return pattern != null && (code.equals(pattern) || code.startsWith(pattern + "-"));
    }

    public long id() {
        return id;
    }
}
