package kr.madang.domain.body;

/** Why an appointment ended before its last day, or without having one. */
public enum Ending {
    /** The member asked for it (사임). */
    RESIGNED,
    /** The office ended it for a reason that must be written down (해촉). */
    DISMISSED,
    /** The member no longer holds the post that carries the seat (직위 이동). */
    LEFT_POST,
    DIED,
    /** It was recorded by mistake and never held (착오). */
    MISTAKEN
}
