package kr.madang.domain.body.meeting;

/** Whether the members come together or answer in writing (대면·서면심의). */
public enum MeetingForm {
    SITTING,
    WRITTEN
}
