package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.Won;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;

/** What a form says about a box, as the pages resolve it from messages.properties. */
@PostgresTest
class ValidationWordsTest {

    @Autowired
    private MessageSource messages;

    @Autowired
    @Qualifier("mvcValidator")
    private Validator validator;

    @Autowired
    @Qualifier("mvcConversionService")
    private ConversionService conversion;

    @Autowired
    private MockMvc browser;

    /** A form with a box for each sentence. */
    record Boxes(
            @NotNull @Nullable String absent,
            @NotBlank @Nullable String blank,
            @NotEmpty @Nullable List<String> none,
            @Size(max = 3) @Nullable String long3,
            @Size(min = 2, max = 3) @Nullable String short2,
            @Min(1000) @Nullable Integer small,
            @Max(2) @Nullable Integer large,
            @Min(1961) @Nullable Integer year,
            @Positive @Nullable Integer zero,
            @PositiveOrZero @Nullable Integer negative,
            @Pattern(regexp = "[0-9]+") @Nullable String shape,
            @Email @Nullable String mail,
            @Nullable Integer integer,
            @Nullable Long whole,
            @Nullable LocalDate day,
            @Nullable Won amount,
            @Nullable Role role) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            absent   |        | 비어 있습니다. 값을 적어 주세요.
            blank    | ' '    | 비어 있습니다. 내용을 적어 주세요.
            none     |        | 비어 있습니다. 하나 이상 골라 주세요.
            long3    | abcd   | 글자 수가 맞지 않습니다. 3자 이하로 적어 주세요.
            short2   | a      | 글자 수가 맞지 않습니다. 2자 이상 3자 이하로 적어 주세요.
            small    | 1      | 1,000 이상으로 적어 주세요.
            large    | 3      | 2 이하로 적어 주세요.
            year     | 1900   | 1961년 이후의 연도를 적어 주세요.
            zero     | 0      | 0보다 큰 값을 적어 주세요.
            negative | -1     | 0 이상으로 적어 주세요.
            shape    | abc    | 형식에 맞지 않습니다. 도움말을 보고 다시 적어 주세요.
            mail     | abc    | 전자우편 주소가 올바르지 않습니다. name@example.go.kr처럼 적어 주세요.
            integer  | abc    | 숫자로 적어 주세요.
            whole    | abc    | 숫자로 적어 주세요.
            day      | abc    | 날짜로 읽을 수 없습니다. 2019. 8. 15. 또는 190815처럼 적어 주세요.
            amount   | abc    | 금액으로 읽을 수 없습니다. 1,234 또는 1.2억처럼 원 단위까지 적어 주세요.
            role     | abc    | 값을 읽을 수 없습니다. 도움말을 보고 다시 적어 주세요.
            """)
    void saysWhatToDo(String box, @Nullable String typed, String words) {
        assertThat(wordsOf(box, typed == null ? Map.of() : Map.of(box, typed))).containsExactly(words);
    }

    private List<String> wordsOf(String box, Map<String, String> typed) {
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Boxes.class));
        binder.setConversionService(conversion);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return typed.get(name);
            }

            @Override
            public Set<String> getNames() {
                return typed.keySet();
            }
        });
        binder.setValidator(validator);
        if (!binder.getBindingResult().hasErrors()) {
            binder.validate();
        }
        BindingResult errors = binder.getBindingResult();
        return errors.getFieldErrors(box).stream()
                .map(error -> messages.getMessage(error, Locale.KOREAN))
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void showsTheWordsBesideTheBoxAndInTheSummary() throws Exception {
        String page = browser.perform(post("/budget/years")
                        .param("year", "1900")
                        .param("control", "ALLOTMENT")
                        .with(SignedIn.as(Role.FINANCE))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.split("1961년 이후의 연도를 적어 주세요\\.", -1)).hasSize(3);
        assertThat(page).contains("value=\"1900\"");
    }
}
