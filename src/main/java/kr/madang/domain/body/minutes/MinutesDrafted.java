package kr.madang.domain.body.minutes;

/** A first draft of a meeting's minutes has been built from its record. */
public record MinutesDrafted(long meetingId, long minutesId) {}
