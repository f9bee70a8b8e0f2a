package kr.madang.domain.body.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a blackened phrase stays, however it was written; and the years a record is kept are counted from January. */
class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"홍길동", "홍 길 동", "홍길\n동", "홍\u00A0길동", "홍\u200B길\u00AD동", "홍\r\n  길동", "\u1112\u1169\u11BC길동"})
    void findsAPhraseWhateverStandsBetweenItsLetters(String written) {
        assertThat(new Redaction(List.of("홍길동")).of("위원 " + written + " 발언")).isEqualTo("위원 ■■■ 발언");
    }

    @Test
    void leavesNoRestOfPhrasesThatOverlap() {
        assertThat(new Redaction(List.of("서울시민", "시민단체")).of("서울시민단체가")).isEqualTo("■■■가");
        assertThat(new Redaction(List.of("가가")).of("가가가 나")).isEqualTo("■■■ 나");
    }

    @Test
    void takesSignsOfPatternsAsTheyAreAndLettersLargeOrSmall() {
        assertThat(new Redaction(List.of("a.b(c)")).of("A.B(C) axb(c)")).isEqualTo("■■■ axb(c)");
    }

    @Test
    void changesNothingWithoutPhrases() {
        assertThat(new Redaction(List.of()).of("그대로\n둔다")).isEqualTo("그대로\n둔다");
    }

    @Property(tries = 500)
    void leavesNoPhraseInAnyText(
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ')
                    String text,
            @ForAll @Size(min = 1, max = 4)
                    List<@StringLength(min = 2, max = 4) @CharRange(from = 'a', to = 'c') String> phrases) {
        String left = new Redaction(phrases).of(text);

        assertThat(phrases).noneMatch(phrase -> Redaction.isIn(left, phrase));
    }

    @Test
    void countsTheYearsARecordIsKeptFromJanuaryOn() {
        assertThat(Retention.YEARS_10.lastDayOf(LocalDate.of(2019, 11, 6))).isEqualTo("2029-12-31");
        assertThat(Retention.YEARS_1.lastDayOf(LocalDate.of(2019, 1, 1))).isEqualTo("2020-12-31");
        assertThat(Retention.PERMANENT.lastDayOf(LocalDate.of(2019, 1, 1))).isNull();
    }
}
