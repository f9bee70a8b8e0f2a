package kr.madang.platform.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    private static final String DIGITS = "영일이삼사오육칠팔구";

    private final Format format = new Format();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "1234|1,234|0",
                "-1234|△1,234|0",
                "500000|500,000|1",
                "-500000|△500,000|△1",
                "499999|499,999|0",
                "-499999|△499,999|0",
                "55914500000|55,914,500,000|55,915",
                "-9223372036854775808|△9,223,372,036,854,775,808|△9,223,372,036,855"
            })
    void writesAmounts(long amount, String inWon, String inMillions) {
        assertThat(format.won(Won.of(amount))).isEqualTo(inWon);
        assertThat(format.money(Won.of(amount), MoneyUnit.MILLION)).isEqualTo(inMillions);
    }

    @ParameterizedTest
    @CsvSource({"0,0%", "0.04,0.0%", "0.05,0.1%", "73.2844,73.3%", "73.25,73.3%", "100,100.0%", "-5.05,△5.1%"})
    void writesRatesWithOneDecimal(BigDecimal percent, String shown) {
        assertThat(format.rate(percent)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "40977,55915,73.3%",
        "0,100,0%",
        "0,0,-",
        "5,0,-",
        "100,100,100.0%",
        "1,10000,0.0%",
        "-1,3,△33.3%",
        "1,-3,△33.3%"
    })
    void writesThePartsRateOfTheWhole(long part, long whole, String shown) {
        assertThat(format.rateOf(Won.of(part), Won.of(whole))).isEqualTo(shown);
    }

    @Test
    void writesADashForWhatIsAbsent() {
        assertThat(format.won(null)).isEqualTo("-");
        assertThat(format.rate(null)).isEqualTo("-");
        assertThat(format.date(null)).isEqualTo("-");
        assertThat(format.time(null)).isEqualTo("-");
        assertThat(format.count(null)).isEqualTo("-");
        assertThat(format.amountInWords(null)).isEqualTo("-");
    }

    @Test
    void writesDates() {
        LocalDate day = LocalDate.of(2019, 8, 15);

        assertThat(format.date(day)).isEqualTo("2019. 8. 15.");
        assertThat(format.dateWithDay(day)).isEqualTo("2019. 8. 15.(목)");
        assertThat(format.shortDate(day)).isEqualTo("’19. 8. 15.");
        assertThat(format.time(Instant.parse("2019-08-15T04:30:00Z"))).isEqualTo("2019. 8. 15. 13:30");
    }

    @Test
    void writesCountsAndSizes() {
        assertThat(format.count(3511)).isEqualTo("3,511");
        assertThat(format.bytes(0)).isEqualTo("0B");
        assertThat(format.bytes(1536)).isEqualTo("1.5KB");
        assertThat(format.bytes(512L * 1024 * 1024)).isEqualTo("512.0MB");
    }

    @ParameterizedTest
    @CsvSource({
        "3155000,금삼백일십오만오천원",
        "234580,금이십삼만사천오백팔십원",
        "113560,금일십일만삼천오백육십원",
        "0,금영원",
        "10000,금일만원",
        "100000000,금일억원",
        "1200000000000,금일조이천억원",
        "100000001,금일억일원",
        "-5000,△금오천원"
    })
    void writesAmountsInWords(long amount, String words) {
        assertThat(format.amountInWords(Won.of(amount))).isEqualTo(words);
    }

    @Test
    void writesFiguresAndWordsForLetters() {
        assertThat(format.formalAmount(Won.of(3_155_000))).isEqualTo("금3,155,000원(금삼백일십오만오천원)");
    }

    @Property
    void wordsCanBeReadBack(@ForAll @LongRange(min = 0) long amount) {
        assertThat(fromWords(format.amountInWords(Won.of(amount)))).isEqualTo(amount);
    }

    @Property
    void roundsAmountsAwayFromZeroOnBothSides(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long amount, @ForAll MoneyUnit unit) {
        String above = format.money(Won.of(amount), unit);
        String below = format.money(Won.of(-amount), unit);

        assertThat(below).isEqualTo(above.equals("0") ? "0" : "△" + above);
    }

    @Property
    void anExactAmountIsReadBack(
            @ForAll @LongRange(min = -100_000_000L, max = 100_000_000L) long figure, @ForAll MoneyUnit unit) {
        Won exact = Won.of(figure * unit.inWon());
        String suffix = Words.of("unit." + unit);

        assertThat(WonText.parse(format.money(exact, unit) + suffix)).isEqualTo(exact);
        assertThat(WonText.parse(format.won(exact))).isEqualTo(exact);
    }

    @Property
    void aDateIsReadBack(@ForAll @LongRange(min = -25_000, max = 80_000) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);

        assertThat(DateText.parse(format.date(date), LocalDate.EPOCH)).isEqualTo(date);
        assertThat(DateText.parse(format.dateWithDay(date), LocalDate.EPOCH)).isEqualTo(date);
        assertThat(DateText.parse(date.toString(), LocalDate.EPOCH)).isEqualTo(date);
    }

    private static long fromWords(String words) {
        long sum = 0;
        long group = 0;
        long digit = 0;
        for (char word : words.substring(1, words.length() - 1).toCharArray()) {
            int place = "십백천".indexOf(word) + 1;
            int myriad = "만억조경".indexOf(word) + 1;
            if (place > 0) {
                group += digit * (long) Math.pow(10, place);
                digit = 0;
            } else if (myriad > 0) {
                sum += (group + digit) * (long) Math.pow(10, 4 * myriad);
                group = 0;
                digit = 0;
            } else {
                digit = DIGITS.indexOf(word);
            }
        }
        return sum + group + digit;
    }
}
