package kr.madang.domain.body;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a recusal does.
 *
 * @param leavesCount the member is not counted among those in office for the item
 * @param hidesPapers the member may not see the papers of the item
 */
@Embeddable
public record RecusalRule(@Enumerated(EnumType.STRING) RecusalKind kind, boolean leavesCount, boolean hidesPapers) {}
