package kr.madang.platform.job;

/**
 * A job came to its end, or the server that ran it died and another one noticed.
 *
 * @param lost whether the work was cut off without having been able to clean up behind itself
 */
public record JobFinished(long jobId, String kind, String subject, JobState state, boolean lost) {}
