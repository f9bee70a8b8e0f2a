package kr.madang.budget.year;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The options of the form that opens a fiscal year. */
@Component
class YearChoices {

    private final MessageSource messages;

    YearChoices(MessageSource messages) {
        this.messages = messages;
    }

    /** What may bind commitments. */
    List<Choice> controls() {
        return Arrays.stream(YearForm.Control.values())
                .map(control -> new Choice(
                        control.name(), messages.getMessage("control." + control.name(), null, Locale.KOREAN)))
                .toList();
    }

    /** The years whose object codes may be taken over. */
    List<Choice> sources(List<Integer> years) {
        return years.stream()
                .map(String::valueOf)
                .map(year -> new Choice(year, year))
                .toList();
    }
}
