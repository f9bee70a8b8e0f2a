package kr.madang.domain.budget;

import jakarta.persistence.Embeddable;
import kr.madang.domain.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one detail programme as printed in an issued edition, in won.
 *
 * @param planned what was planned up to the day; null where nothing was planned, and in editions that did not print it
 */
@Embeddable
public record EditionRow(
        @Nullable Long departmentId,
        @Nullable String departmentName,
        long programId,
        String programName,
        boolean citizenParticipation,
        Won appropriated,
        Won committed,
        Won expended,
        Won expendedBefore,
        @Nullable Won planned,
        @Nullable String remark) {}
