package kr.madang.domain.budget;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.PersonalData;

/**
 * An issued edition (발행본) of the monthly execution report: numbered within its fiscal year, frozen with its figures and
 * the bytes of its files. It is never changed; a correction is a later edition.
 */
@Entity
public class ReportEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int fiscalYear;

    private int ordinal;

    private LocalDate asOf;

    private Instant knownAt;

    @Enumerated(EnumType.STRING)
    private MoneyUnit unit;

    private long issuedBy;

    @PersonalData
    private String issuerName;

    private Instant issuedAt;

    @ElementCollection
    @CollectionTable(name = "report_edition_row", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "row_no")
    private List<EditionRow> rows = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_edition_file", joinColumns = @JoinColumn(name = "edition_id"))
    private Set<EditionFile> files = new HashSet<>();

    protected ReportEdition() {}

    /**
     * Issues an edition.
     *
     * @param ordinal its number within the fiscal year
     * @param knownAt what had been recorded by then is in it (기록시점)
     */
    public ReportEdition(
            int fiscalYear,
            int ordinal,
            LocalDate asOf,
            Instant knownAt,
            MoneyUnit unit,
            Issuer issuer,
            Instant issuedAt) {
        this.fiscalYear = fiscalYear;
        this.ordinal = ordinal;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.unit = unit;
        this.issuedBy = issuer.accountId();
        this.issuerName = issuer.name();
        this.issuedAt = issuedAt;
    }

    /**
     * The person who issues.
     *
     * @param name as printed on the edition
     */
    public record Issuer(long accountId, String name) {}

    /** Freezes the figures in printed order. */
    public void freezeRows(List<EditionRow> printed) {
        rows.addAll(printed);
    }

    /** Freezes one file of the edition. */
    public void freezeFile(String format, byte[] content) {
        files.add(EditionFile.of(format, content));
    }

    /** The number printed on it, e.g. 2019-3. */
    public String number() {
        return fiscalYear + "-" + ordinal;
    }

    public long id() {
        return id;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Instant knownAt() {
        return knownAt;
    }

    public MoneyUnit unit() {
        return unit;
    }

    public String issuerName() {
        return issuerName;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public List<EditionRow> rows() {
        return List.copyOf(rows);
    }
}
