package kr.madang.domain.body.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * One text of the minutes (회의록의 판). It may be rewritten until it is sent out; after that a change is a new version.
 * An approved one is frozen with the hash of its nine contents.
 */
@Entity
public class MinutesVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long minutesId;

    private int ordinal;

    @Embedded
    private MinutesTexts texts;

    private @Nullable String reason;

    private long writtenBy;

    @PersonalData
    private String writerName;

    private Instant writtenAt;

    private @Nullable Instant sealedAt;

    private @Nullable Long approvedBy;

    @PersonalData
    private @Nullable String approverName;

    private @Nullable Instant approvedAt;

    private @Nullable Long approvedInId;

    @Column(name = "sha256")
    private @Nullable String hash;

    @Version
    private int version;

    protected MinutesVersion() {}

    private MinutesVersion(long minutesId, int ordinal, MinutesTexts texts, @Nullable String reason, Signature by) {
        this.minutesId = minutesId;
        this.ordinal = ordinal;
        this.texts = texts;
        this.reason = reason;
        write(by);
    }

    public static MinutesVersion first(long minutesId, MinutesTexts texts, Signature by) {
        return new MinutesVersion(minutesId, 1, texts, null, by);
    }

    /** @param why why approved minutes are changed; none where they were not approved */
    public MinutesVersion next(MinutesTexts changed, @Nullable String why, Signature by) {
        return new MinutesVersion(minutesId, ordinal + 1, changed, why, by);
    }

    public void rewrite(MinutesTexts changed, Signature by) {
        if (isSealed()) {
            throw new DomainRuleViolation("minutes.versionSealed");
        }
        texts = changed;
        write(by);
    }

    /** It goes out; from now on it stays as it is. */
    public void seal(Instant at) {
        if (sealedAt == null) {
            mustBeWhole();
            sealedAt = at;
        }
    }

    /** @param meetingId the meeting that approved it, where it was one */
    public void approve(Signature by, @Nullable Long meetingId) {
        approvedBy = by.accountId();
        approverName = by.name();
        approvedAt = by.at();
        approvedInId = meetingId;
        hash = texts.sha256();
    }

    /** Each of the nine says something, and each item has what was said about it. */
    private void mustBeWhole() {
        for (MinutesSection section : MinutesSection.values()) {
            if (texts.of(section).isEmpty()) {
                throw new DomainRuleViolation("minutes.sectionEmpty", section.ordinal() + 1);
            }
        }
        if (Arrays.asList(texts.remarks().split("\n")).contains("-")) {
            throw new DomainRuleViolation("minutes.remarksMissing");
        }
    }

    public boolean isSealed() {
        return sealedAt != null;
    }

    public boolean isApproved() {
        return approvedAt != null;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int ordinal() {
        return ordinal;
    }

    public MinutesTexts texts() {
        return texts;
    }

    private void write(Signature by) {
        writtenBy = by.accountId();
        writerName = by.name();
        writtenAt = by.at();
    }
}
