package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A unit programme (단위사업) under a policy programme of the same year. */
@Entity
public class UnitProgram {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_program_id")
    private PolicyProgram policyProgram;

    private int fiscalYear;

    private String code;

    private String name;

    @Version
    private int version;

    protected UnitProgram() {}

    public UnitProgram(PolicyProgram policyProgram, String code, String name) {
        this.policyProgram = policyProgram;
        this.fiscalYear = policyProgram.fiscalYear();
        this.code = code;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public PolicyProgram policyProgram() {
        return policyProgram;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
