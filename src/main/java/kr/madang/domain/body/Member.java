package kr.madang.domain.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import kr.madang.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/** A person who sits, sat or may sit on bodies (위원). */
@Entity
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @PersonalData
    private String name;

    @PersonalData
    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @PersonalData
    private @Nullable String affiliation;

    @PersonalData
    @Column(name = "position")
    private @Nullable String position;

    @Embedded
    private Contact contact;

    @Enumerated(EnumType.STRING)
    private PayClass payClass;

    private @Nullable Long staffAccountId;

    @Version
    private int version;

    protected Member() {}

    public Member(Profile profile, Contact contact, PayClass payClass) {
        describe(profile, contact, payClass);
    }

    /** Who the person is. */
    public record Profile(
            @PersonalData String name,
            @PersonalData @Nullable Sex sex,
            @PersonalData @Nullable String affiliation,
            @PersonalData @Nullable String position) {}

    public final void describe(Profile profile, Contact reached, PayClass paid) {
        this.name = profile.name();
        this.sex = profile.sex();
        this.affiliation = profile.affiliation();
        this.position = profile.position();
        this.contact = reached;
        this.payClass = paid;
    }

    /** Says with which account the person signs in; none for nobody's. */
    public void signsInWith(@Nullable Long accountId) {
        this.staffAccountId = accountId;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public PayClass payClass() {
        return payClass;
    }

    public @Nullable Long staffAccountId() {
        return staffAccountId;
    }

    public int version() {
        return version;
    }
}
