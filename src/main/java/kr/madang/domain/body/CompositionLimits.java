package kr.madang.domain.body;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a composition.
 *
 * @param mostMembers all members, the chair included
 * @param mostNonStanding of them non-standing
 * @param subcommitteesEach in how many subcommittees each member sits; none where it is not ruled
 */
@Embeddable
public record CompositionLimits(
        int mostMembers, int mostNonStanding, @Nullable Integer subcommitteesEach) {}
