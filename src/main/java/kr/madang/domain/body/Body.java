package kr.madang.domain.body;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;

/** A body that meets (위원회·분과·협의체·자문위·TF), from the day it was established to the day it was dissolved. */
@Entity
public class Body {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private @Nullable Long parentId;

    private @Nullable Long departmentId;

    private String convener;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "established_on"))
    @AttributeOverride(name = "until", column = @Column(name = "dissolved_on"))
    private Period existence;

    @Version
    private int version;

    protected Body() {}

    /**
     * Establishes a body.
     *
     * @param code short permanent code, unique for ever
     * @param kind any but a subcommittee, which {@link #subcommittee} makes
     * @param departmentId the department that keeps its papers (간사 부서)
     * @param convener who convenes it (개최기관)
     */
    public Body(
            String code,
            String name,
            BodyKind kind,
            @Nullable Long departmentId,
            String convener,
            LocalDate establishedOn) {
        if (kind == BodyKind.SUBCOMMITTEE) {
            throw new DomainRuleViolation("body.subcommitteeWithoutParent");
        }
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.departmentId = departmentId;
        this.convener = convener;
        this.existence = Period.since(establishedOn);
    }

    /** Establishes a part of this body (분과) with the same convener and secretariat. */
    public Body subcommittee(String code, String name, LocalDate establishedOn) {
        if (parentId != null || !existence.includes(establishedOn)) {
            throw new DomainRuleViolation("body.subcommitteeWithoutParent");
        }
        Body part = new Body();
        part.code = code;
        part.name = name;
        part.kind = BodyKind.SUBCOMMITTEE;
        part.parentId = id;
        part.departmentId = departmentId;
        part.convener = convener;
        part.existence = Period.since(establishedOn);
        return part;
    }

    /** Dissolves the body; its last day is the given one. */
    public void dissolve(LocalDate lastDay) {
        existence = existence.endingOn(lastDay);
    }

    public boolean isSubcommitteeOf(Body other) {
        return parentId != null && parentId == other.id;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public BodyKind kind() {
        return kind;
    }

    /** The body this one is a part of. */
    public @Nullable Long parentId() {
        return parentId;
    }

    /** The department that keeps its papers. */
    public @Nullable Long departmentId() {
        return departmentId;
    }

    public String convener() {
        return convener;
    }

    public Period existence() {
        return existence;
    }

    public int version() {
        return version;
    }
}
