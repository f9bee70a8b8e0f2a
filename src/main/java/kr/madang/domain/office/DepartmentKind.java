package kr.madang.domain.office;

/** What kind of unit a department is: the commission itself, one of its divisions (담당관), or a bureau it came from. */
public enum DepartmentKind {
    COMMISSION,
    DIVISION,
    BUREAU
}
