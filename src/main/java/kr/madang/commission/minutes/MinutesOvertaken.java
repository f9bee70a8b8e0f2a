package kr.madang.commission.minutes;

/** Somebody else has changed the text since it was opened; nothing was changed. */
final class MinutesOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
