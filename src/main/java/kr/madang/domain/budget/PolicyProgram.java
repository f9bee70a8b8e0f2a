package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The top of the programme budget (정책사업, 또는 행정운영경비·재무활동) of one fiscal year. */
@Entity
public class PolicyProgram {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int fiscalYear;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private ProgramKind kind;

    @Version
    private int version;

    protected PolicyProgram() {}

    public PolicyProgram(int fiscalYear, String code, String name, ProgramKind kind) {
        this.fiscalYear = fiscalYear;
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    public long id() {
        return id;
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

    public ProgramKind kind() {
        return kind;
    }
}
