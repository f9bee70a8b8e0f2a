package kr.madang.platform.list;

import java.util.List;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the chosen one of several choices is called. */
@Component("chosen")
public class ChosenLabel {

    /** The label of the value; nothing where nothing is chosen or the value is none of the choices. */
    public @Nullable String label(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }
}
