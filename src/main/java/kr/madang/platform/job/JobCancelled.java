package kr.madang.platform.job;

/** Thrown into work whose job was asked to stop; the work lets it through after undoing what it began. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
