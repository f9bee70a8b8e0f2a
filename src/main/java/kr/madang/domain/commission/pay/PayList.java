package kr.madang.domain.commission.pay;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a body get for a closed meeting (수당 지급 명세), out of one budget line of the year of the meeting.
 * It is drafted from the attendance and issued; from then on it stays as it is, and only another list can take its place.
 */
@Entity
public class PayList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long meetingId;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private PayListState state = PayListState.DRAFT;

    private int fiscalYear;

    private long budgetLineId;

    private long ruleId;

    private Won total = Won.ZERO;

    private @Nullable Long replacesId;

    private @Nullable String reason;

    private @Nullable Long draftedBy;

    @PersonalData
    private String drafterName;

    private Instant draftedAt;

    private @Nullable Long issuedBy;

    @PersonalData
    private @Nullable String issuerName;

    private @Nullable Instant issuedAt;

    @ElementCollection
    @CollectionTable(name = "pay_list_line", joinColumns = @JoinColumn(name = "list_id"))
    @OrderColumn(name = "position")
    private List<PayLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected PayList() {}

    private PayList(long meetingId, int ordinal, @Nullable Long replacesId, @Nullable String reason, Signature by) {
        this.meetingId = meetingId;
        this.ordinal = ordinal;
        this.replacesId = replacesId;
        this.reason = reason;
        this.draftedBy = by.accountId();
        this.drafterName = by.name();
        this.draftedAt = by.at();
    }

    /** The first list of a meeting, still to be drawn up. */
    public static PayList of(long meetingId, Signature by) {
        return new PayList(meetingId, 1, null, null, by);
    }

    /**
     * The list that is to take the place of this one, still to be drawn up.
     *
     * @throws DomainRuleViolation when this one is not issued, or there is no reason
     */
    public PayList replacement(@Nullable String why, Signature by) {
        if (state != PayListState.ISSUED) {
            throw new DomainRuleViolation("pay.onlyIssuedIsReplaced");
        }
        return new PayList(meetingId, ordinal + 1, id, needed(why), by);
    }

    /** Says anew why a draft takes the place of another list. */
    public void explain(@Nullable String why) {
        mustBeDraft();
        reason = replacesId == null ? null : needed(why);
    }

    private static String needed(@Nullable String why) {
        if (why == null || why.isBlank()) {
            throw new DomainRuleViolation("pay.reasonNeeded");
        }
        return why;
    }

    /**
     * Draws the draft up, or anew.
     *
     * @param year the fiscal year of the meeting
     * @throws DomainRuleViolation when it is issued, or the budget line is another year's
     */
    public void draw(int year, BudgetLine line, PayRule rule, List<PayLine> drawn, Signature by) {
        mustBeDraft();
        if (line.fiscalYear() != year) {
            throw new DomainRuleViolation("pay.lineOfAnotherYear", String.valueOf(year));
        }
        fiscalYear = year;
        budgetLineId = line.id();
        ruleId = rule.id();
        lines.clear();
        lines.addAll(drawn);
        total = Won.sum(drawn.stream().map(PayLine::amount));
        draftedBy = by.accountId();
        drafterName = by.name();
        draftedAt = by.at();
    }

    /**
     * Issues it as drafted.
     *
     * @param rule the rule that holds for the meeting now
     * @param asOfNow what the attendance comes to now
     * @throws DomainRuleViolation when it is issued already, or no longer what the record says
     */
    public void issue(PayRule rule, List<PayLine> asOfNow, Signature by) {
        mustBeDraft();
        if (rule.id() != ruleId || !List.copyOf(lines).equals(asOfNow)) {
            throw new DomainRuleViolation("pay.recordChanged");
        }
        state = PayListState.ISSUED;
        issuedBy = by.accountId();
        issuerName = by.name();
        issuedAt = by.at();
    }

    /** @throws DomainRuleViolation when it is issued */
    public void mustBeDraft() {
        if (state == PayListState.ISSUED) {
            throw new DomainRuleViolation("pay.alreadyIssued");
        }
    }

    public long id() {
        return id;
    }

    public long meetingId() {
        return meetingId;
    }

    public PayListState state() {
        return state;
    }

    public Won total() {
        return total;
    }

    public int version() {
        return version;
    }
}
