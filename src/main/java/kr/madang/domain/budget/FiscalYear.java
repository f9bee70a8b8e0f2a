package kr.madang.domain.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/**
 * A fiscal year (회계연도): 1 January to 31 December; its books are completed by 10 February of the next year
 * (지방회계법 §7).
 */
@Entity
public class FiscalYear implements Persistable<Integer> {

    @Id
    private int year;

    private boolean allotmentControlled;

    protected FiscalYear() {}

    private FiscalYear(int year, boolean allotmentControlled) {
        this.year = year;
        this.allotmentControlled = allotmentControlled;
    }

    /** Opens a year in which commitments may not exceed what has been allotted (예산배정). */
    public static FiscalYear controlledByAllotment(int year) {
        return new FiscalYear(year, true);
    }

    /** Opens a year in which commitments are bound by the appropriation alone. */
    public static FiscalYear controlledByAppropriation(int year) {
        return new FiscalYear(year, false);
    }

    public int year() {
        return year;
    }

    public boolean isAllotmentControlled() {
        return allotmentControlled;
    }

    public static LocalDate firstDayOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    public static LocalDate lastDayOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** The day by which the books of the year are complete (출납사무 완결). */
    public static LocalDate booksCompleteOn(int year) {
        return LocalDate.of(year + 1, 2, 10);
    }

    @Override
    public Integer getId() {
        return year;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
