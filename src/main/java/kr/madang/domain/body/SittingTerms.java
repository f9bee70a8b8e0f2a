package kr.madang.domain.body;

import jakarta.persistence.Embeddable;

/**
 * How a body sits, beside its quorum and majority.
 *
 * @param chairVotes the chair votes as any member, once
 * @param noticeDays days between the notice and the meeting (통지 기한)
 * @param papersDays days between the last paper and the meeting (안건 마감)
 * @param legalBasis where it is written
 */
@Embeddable
public record SittingTerms(boolean chairVotes, int noticeDays, int papersDays, String legalBasis) {}
