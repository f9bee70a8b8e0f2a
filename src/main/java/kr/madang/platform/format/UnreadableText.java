package kr.madang.platform.format;

/** A typed amount or date could not be understood; the key's sentence in messages.properties says how to type it. */
public final class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableText(String key) {
        super(key, null, false, false);
    }

    /** Key of the sentence, e.g. {@code amount.unreadable}. */
    public String key() {
        return String.valueOf(getMessage());
    }
}
