package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A budget line (예산과목): one object code (통계목, such as 201-01) of one detail programme. Its money is what the ledger
 * adds up to; nothing is stored on the line itself.
 */
@Entity
public class BudgetLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "detail_program_id")
    private DetailProgram detailProgram;

    private int fiscalYear;

    private String objectCode;

    protected BudgetLine() {}

    public BudgetLine(DetailProgram detailProgram, String objectCode) {
        this.detailProgram = detailProgram;
        this.fiscalYear = detailProgram.fiscalYear();
        this.objectCode = objectCode;
    }

    public long id() {
        return id;
    }

    public DetailProgram detailProgram() {
        return detailProgram;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** The object code, which means what it does in this fiscal year only. */
    public String objectCode() {
        return objectCode;
    }

    /** The object group (편성목) the code belongs to. */
    public String objectGroup() {
        return objectCode.substring(0, 3);
    }
}
