package kr.madang.commission.recruitment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Korean words of calls, for documents, tasks and choices. */
@Component
public class CallWords {

    private final MessageSource messages;

    CallWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    /** Choices of an enumeration whose labels are {@code prefix + name}. */
    public List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), say(prefix + value.name())))
                .toList();
    }
}
