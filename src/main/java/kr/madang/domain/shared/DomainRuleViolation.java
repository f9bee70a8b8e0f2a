package kr.madang.domain.shared;

/**
 * A rule of the office was about to be broken and nothing was changed.
 *
 * <p>The message is a key such as {@code ledger.reversalExceedsEntry}; the Korean sentence stands in messages.properties
 * and takes {@link #arguments()}.
 */
public final class DomainRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public DomainRuleViolation(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    /** The key of the sentence that explains the rule. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What the sentence names: amounts, dates, names. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
