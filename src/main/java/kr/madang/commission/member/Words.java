package kr.madang.commission.member;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of members' pages and documents. */
@Component("memberWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    /** The values as choices; the prefix ends with a dot. */
    List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), say(prefix + value.name())))
                .toList();
    }
}
