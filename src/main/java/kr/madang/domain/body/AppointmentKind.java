package kr.madang.domain.body;

/** How somebody came to the seat. */
public enum AppointmentKind {
    NEW,
    /** After a whole term of the same member (연임). */
    RENEWAL,
    /** After somebody who left early (보궐). */
    SUCCESSION
}
