package kr.madang.platform.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers templates which options of a form are chosen. */
@Component("formValues")
public class FormValues {

    /** Whether the option is the chosen value, or one of the chosen values. */
    public boolean contains(@Nullable Object chosen, String option) {
        if (chosen instanceof Collection<?> several) {
            return several.stream().anyMatch(value -> String.valueOf(value).equals(option));
        }
        return chosen != null && String.valueOf(chosen).equals(option);
    }
}
