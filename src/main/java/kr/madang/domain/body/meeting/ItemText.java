package kr.madang.domain.body.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What an item says.
 *
 * @param summary in a few lines, for the contents
 * @param proposal the text that is put to the vote
 * @param linkKind the kind of record it is about, if there is one; its id and its title go with it
 */
@Embeddable
public record ItemText(
        @Enumerated(EnumType.STRING) ItemKind kind,
        @Enumerated(EnumType.STRING) ItemField field,
        String title,
        String summary,
        String proposal,
        @Nullable String linkKind,
        @Nullable Long linkId,
        @Nullable String linkTitle) {}
