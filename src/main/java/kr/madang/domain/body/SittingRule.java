package kr.madang.domain.body;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;

/**
 * How a body sits and decides (의사정족수, 의결정족수), as data with the days in which it holds. A rule is ended and followed
 * by another, never rewritten.
 */
@Entity
public class SittingRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    @Embedded
    private Period validity;

    @Embedded
    @AttributeOverride(name = "numerator", column = @Column(name = "quorum_numerator"))
    @AttributeOverride(name = "denominator", column = @Column(name = "quorum_denominator"))
    @AttributeOverride(name = "exceeds", column = @Column(name = "quorum_exceeds"))
    private Share quorum;

    @Embedded
    @AttributeOverride(name = "numerator", column = @Column(name = "majority_numerator"))
    @AttributeOverride(name = "denominator", column = @Column(name = "majority_denominator"))
    @AttributeOverride(name = "exceeds", column = @Column(name = "majority_exceeds"))
    private Share majority;

    @Embedded
    private SittingTerms terms;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recusal_rule", joinColumns = @JoinColumn(name = "sitting_rule_id"))
    private Set<RecusalRule> recusals = new HashSet<>();

    protected SittingRule() {}

    /**
     * The rule of a body.
     *
     * @param quorum of the members in office (재적위원)
     * @param majority of the members present (출석위원)
     * @param recusals what each kind of recusal does; a kind without a rule does nothing
     */
    public SittingRule(
            long bodyId,
            Period validity,
            Share quorum,
            Share majority,
            SittingTerms terms,
            List<RecusalRule> recusals) {
        this.bodyId = bodyId;
        this.validity = validity;
        this.quorum = quorum;
        this.majority = majority;
        this.terms = terms;
        this.recusals.addAll(recusals);
        if (this.recusals.stream().map(RecusalRule::kind).distinct().count() != recusals.size()) {
            throw new DomainRuleViolation("sittingRule.recusalTwice");
        }
    }

    /**
     * The least number of members present that opens a meeting, or keeps it able to decide.
     *
     * @param base members in office, without those who leave the count
     */
    public int quorumOf(int base) {
        return quorum.leastOf(base);
    }

    /** Whether so many votes in favour carry among those present; one half of them in favour is a tie and never carries. */
    public boolean isMajority(int yes, int present) {
        return present > 0 && 2L * yes != present && yes >= majority.leastOf(present);
    }

    /** Whether a member so recused is not counted among those in office for the item. */
    public boolean leavesCount(RecusalKind kind) {
        return recusals.stream().anyMatch(rule -> rule.kind() == kind && rule.leavesCount());
    }

    /** Whether a member so recused may not see the papers of the item. */
    public boolean hidesPapers(RecusalKind kind) {
        return recusals.stream().anyMatch(rule -> rule.kind() == kind && rule.hidesPapers());
    }

    /** Ends the rule. */
    public void endOn(LocalDate last) {
        validity = validity.endingOn(last);
    }

    public long id() {
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    public Period validity() {
        return validity;
    }

    public Share quorum() {
        return quorum;
    }

    public Share majority() {
        return majority;
    }

    public SittingTerms terms() {
        return terms;
    }

    public boolean chairVotes() {
        return terms.chairVotes();
    }
}
