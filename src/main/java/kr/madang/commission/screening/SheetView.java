package kr.madang.commission.screening;

import java.util.List;
import kr.madang.commission.screening.SheetQuery.Applicant;
import kr.madang.commission.screening.SheetQuery.Sheet;

/**
 * A part of a sheet as shown: so many applicants at a time that a browser can send the form.
 *
 * @param part from 1
 */
public record SheetView(StageGate.At at, Sheet sheet, TypedScores typed, int part) {

    private static final int APPLICANTS_OF_A_PART = 50;

    public int parts() {
        return Math.max(1, (sheet.judged().size() + APPLICANTS_OF_A_PART - 1) / APPLICANTS_OF_A_PART);
    }

    /** The applicants of this part. */
    public List<Applicant> shown() {
        List<Applicant> judged = sheet.judged();
        int from = Math.min((part - 1) * APPLICANTS_OF_A_PART, judged.size());
        return judged.subList(from, Math.min(from + APPLICANTS_OF_A_PART, judged.size()));
    }

    /** The applicants this screener leaves out. */
    public List<Applicant> leftOut() {
        return sheet.applicants().stream()
                .filter(applicant -> applicant.conflict() != null)
                .toList();
    }

    /** Whether scores may be typed. */
    public boolean isOpen() {
        return at.isUnderWay() && !sheet.isSubmitted();
    }

    static SheetView of(StageGate.At at, Sheet sheet, TypedScores typed, int wanted) {
        SheetView first = new SheetView(at, sheet, typed, 1);
        return new SheetView(at, sheet, typed, Math.max(1, Math.min(wanted, first.parts())));
    }
}
