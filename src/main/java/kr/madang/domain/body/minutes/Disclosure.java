package kr.madang.domain.body.minutes;

/** How much of the minutes the public may read (공개, 부분공개, 비공개). */
public enum Disclosure {
    FULL,
    PARTIAL,
    CLOSED
}
