package kr.madang.platform.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Answers templates what they need to know about the fields of a form. */
@Component("formValues")
public class FormValues {

    private static final List<Class<? extends Annotation>> REQUIRING =
            List.of(NotBlank.class, NotEmpty.class, NotNull.class);

    /** Whether the option is the chosen value, or one of the chosen values. */
    public boolean contains(@Nullable Object chosen, String option) {
        if (chosen instanceof Collection<?> several) {
            return several.stream().anyMatch(value -> String.valueOf(value).equals(option));
        }
        return chosen != null && String.valueOf(chosen).equals(option);
    }

    /** Whether the form itself says that the field must be filled in; rules of the domain may still ask for more. */
    public boolean required(@Nullable Object form, String field) {
        Field declared = form == null ? null : ReflectionUtils.findField(form.getClass(), field);
        return declared != null && REQUIRING.stream().anyMatch(declared::isAnnotationPresent);
    }

    /** The value of {@code aria-describedby} for the field's control: its hint and its error; null without either. */
    public @Nullable String described(String field, @Nullable String hint, List<String> errors) {
        String ids = (hint == null ? "" : "f-" + field + "-hint ") + (errors.isEmpty() ? "" : "f-" + field + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
