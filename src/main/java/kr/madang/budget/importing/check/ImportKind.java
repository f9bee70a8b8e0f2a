package kr.madang.budget.importing.check;

import static kr.madang.budget.importing.check.Column.*;

import java.util.List;
import java.util.stream.Stream;

/** What a file brings, recognised by its header: object codes (통계목), budget lines (예산과목) or ledger entries (원장). */
public enum ImportKind {
    CODES(List.of(FISCAL_YEAR, CODE, NAME), List.of()),
    LINES(
            List.of(
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
                    OBJECT_CODE),
            List.of()),
    ENTRIES(
            List.of(
                    FISCAL_YEAR,
                    DETAIL_CODE,
                    OBJECT_CODE,
                    ENTRY_KIND,
                    EFFECTIVE_DATE,
                    AMOUNT,
                    DOCUMENT_NO,
                    COMMITMENT_NO,
                    SUMMARY),
            List.of(PAPER_DATE));

    private final List<Column> columns;
    private final List<Column> optional;

    ImportKind(List<Column> columns, List<Column> optional) {
        this.columns = columns;
        this.optional = optional;
    }

    /** The columns every file has; in any order. */
    public List<Column> columns() {
        return columns;
    }

    /** All columns a file may have, in the order of the samples. */
    public List<Column> allColumns() {
        return Stream.concat(columns.stream(), optional.stream()).toList();
    }

    public String messageKey() {
        return "import.kind." + name();
    }
}
