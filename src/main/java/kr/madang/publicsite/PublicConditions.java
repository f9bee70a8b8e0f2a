package kr.madang.publicsite;

import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the public list as they stand in the address.
 *
 * @param q part of a title or of what is published
 */
public record PublicConditions(
        @Nullable String year,
        @Nullable String body,
        @Nullable String q) {

    @Nullable
    Integer wantedYear() {
        return year == null ? null : ConditionText.year(year);
    }

    @Nullable
    Long wantedBody() {
        return ConditionText.id(body);
    }

    /** The pattern of the search, in which signs of patterns mean themselves. */
    @Nullable
    String pattern() {
        return ConditionText.containing(q);
    }
}
