package kr.madang.platform.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final LocalDate REFERENCE = LocalDate.of(2019, 9, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-08-15",
                "2019-8-15",
                "2019.8.15.",
                "2019. 8. 15",
                "2019. 8. 15.(목)",
                "2019/8/15",
                "20190815",
                "190815",
                "8.15",
                "8. 15.",
                "’19. 8. 15.",
                "'19.8.15.",
                "２０１９．８．１５"
            })
    void readsTheSameDayInManyForms(String typed) {
        assertThat(DateText.parse(typed, REFERENCE)).isEqualTo(LocalDate.of(2019, 8, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "'',date.empty",
        "15,date.unreadable",
        "2019-08,date.unreadable",
        "8/15,date.unreadable",
        "15.8.2019,date.unreadable",
        "2019-8/15,date.unreadable",
        "내일,date.unreadable",
        "2019-02-29,date.noSuchDay",
        "2019-13-01,date.noSuchDay",
        "2019. 8. 15.(금),date.noSuchDay",
        "0019-08-15,date.noSuchDay"
    })
    void refusesWhatIsNoDay(String typed, String key) {
        assertThatThrownBy(() -> DateText.parse(typed, REFERENCE))
                .isInstanceOfSatisfying(
                        UnreadableText.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
