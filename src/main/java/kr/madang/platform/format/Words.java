package kr.madang.platform.format;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Korean words of numerals and units, read once from messages.properties; the language of amounts never changes. */
final class Words {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);

    private Words() {}

    static String of(String key) {
        return MESSAGES.getString(key);
    }
}
