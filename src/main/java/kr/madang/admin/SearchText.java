package kr.madang.admin;

import org.jspecify.annotations.Nullable;

/** Makes patterns of what people type into search boxes. */
final class SearchText {

    private SearchText() {}

    /** The pattern of texts that contain what was typed, letter by letter; null for an empty box. */
    static @Nullable String containing(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String literal = typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
