package kr.madang.domain.body;

/** Whether attendance is paid for; the city pays neither its officials nor members of its council. */
public enum PayClass {
    PAID,
    CITY_OFFICIAL,
    COUNCIL_MEMBER
}
