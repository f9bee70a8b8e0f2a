package kr.madang.budget.importing.check;

import static kr.madang.budget.importing.check.Column.*;

import java.util.List;

/** What a file brings, recognised by its header: object codes (통계목), budget lines (예산과목) or ledger entries (원장). */
public enum ImportKind {
    CODES(List.of(FISCAL_YEAR, CODE, NAME)),
    LINES(List.of(
            FISCAL_YEAR,
            POLICY_KIND,
            POLICY_CODE,
            POLICY_NAME,
            UNIT_CODE,
            UNIT_NAME,
            DETAIL_CODE,
            DETAIL_NAME,
            CITIZEN_PARTICIPATION,
            POSITION,
            DEPARTMENT_CODE,
            RESPONSIBLE_FROM,
            OBJECT_CODE)),
    ENTRIES(List.of(
            FISCAL_YEAR,
            DETAIL_CODE,
            OBJECT_CODE,
            ENTRY_KIND,
            EFFECTIVE_DATE,
            AMOUNT,
            DOCUMENT_NO,
            COMMITMENT_NO,
            SUMMARY));

    private final List<Column> columns;

    ImportKind(List<Column> columns) {
        this.columns = columns;
    }

    /** The columns in the order of the samples; files may have them in any order. */
    public List<Column> columns() {
        return columns;
    }

    public String messageKey() {
        return "import.kind." + name();
    }
}
