package kr.madang.platform.file;

import org.jspecify.annotations.Nullable;

/**
 * A file, or a place in it, cannot be read as the table it should be; a matter for the person who sent it, never a fault
 * of ours. The message is a key of messages.properties.
 */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Long row;
    private final String[] arguments;

    public UnreadableFile(String key, String... arguments) {
        this(key, null, arguments);
    }

    /** @param row where in the file, counted from 1 with the header */
    public UnreadableFile(String key, @Nullable Long row, String... arguments) {
        super(key);
        this.row = row;
        this.arguments = arguments.clone();
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public @Nullable Long row() {
        return row;
    }

    public String[] arguments() {
        return arguments.clone();
    }
}
