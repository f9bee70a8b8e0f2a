package kr.madang.budget.transfer;

import kr.madang.budget.transfer.TransferQuery.Move;
import org.jspecify.annotations.Nullable;

/** The names of a line's place as a printed table repeats them: only where they differ from the row above. */
public record PlaceNames(String policy, String unit, String program, String code) {

    static PlaceNames below(@Nullable Move above, Move move) {
        String code = move.groupName() + " " + move.objectName() + " (" + move.objectCode() + ")";
        if (above == null) {
            return new PlaceNames(move.policyName(), move.unitName(), move.programName(), code);
        }
        boolean samePolicy =
                above.transferId() == move.transferId() && above.policyName().equals(move.policyName());
        boolean sameUnit = samePolicy && above.unitName().equals(move.unitName());
        boolean sameProgram = sameUnit && above.programCode().equals(move.programCode());
        return new PlaceNames(
                samePolicy ? "" : move.policyName(),
                sameUnit ? "" : move.unitName(),
                sameProgram ? "" : move.programName(),
                code);
    }
}
