package kr.madang.platform.web;

/** The address asks for something that cannot be, such as a day that does not exist; answered with the 400 page. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /**
     * @param key key of the sentence in messages.properties that says what is wrong and what is allowed
     */
    public BadRequest(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
