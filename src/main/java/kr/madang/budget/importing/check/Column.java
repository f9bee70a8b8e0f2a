package kr.madang.budget.importing.check;

/** A column of an import file; its Korean name is the message {@code import.column.NAME}. */
public enum Column {
    FISCAL_YEAR,
    CODE,
    NAME,
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
    OBJECT_CODE,
    ENTRY_KIND,
    EFFECTIVE_DATE,
    AMOUNT,
    DOCUMENT_NO,
    COMMITMENT_NO,
    SUMMARY,
    PAPER_DATE;

    public String messageKey() {
        return "import.column." + name();
    }
}
