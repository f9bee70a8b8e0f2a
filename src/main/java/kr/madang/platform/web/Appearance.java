package kr.madang.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a person wants pages to look; kept in a cookie of this form: {@code dark.compact}. */
public record Appearance(Theme theme, Density density) {

    /** The cookie's name. */
    public static final String COOKIE = "appearance";

    private static final Appearance USUAL = new Appearance(Theme.AUTO, Density.NORMAL);

    /** 화면 모드. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK,
        CONTRAST
    }

    /** 표 간격. */
    public enum Density {
        NORMAL,
        COMPACT
    }

    /** Reads the cookie; anything unknown means the usual look. */
    static Appearance of(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.");
        if (parts.length != 2) {
            return USUAL;
        }
        try {
            return new Appearance(
                    Theme.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    Density.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return USUAL;
        }
    }

    String cookieValue() {
        return theme.name().toLowerCase(Locale.ROOT) + "." + density.name().toLowerCase(Locale.ROOT);
    }

    /** Classes of the page's root element. */
    public String classes() {
        return "theme-" + theme.name().toLowerCase(Locale.ROOT) + " density-"
                + density.name().toLowerCase(Locale.ROOT);
    }
}
