package kr.madang.commission.minutes.text;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Korean words of minutes. */
@Component
public class MinutesWords {

    private final MessageSource messages;

    MinutesWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The message with its arguments; years and numbers go in as text, for messages group digits. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
