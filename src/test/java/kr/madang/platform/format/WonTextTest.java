package kr.madang.platform.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.madang.domain.shared.Won;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234",
                "1,234|1234",
                "1,234원|1234",
                "△1,234|-1234",
                "▲1234|-1234",
                "−1,234|-1234",
                "-1,234|-1234",
                "(1,234)|-1234",
                "（１，２３４）|-1234",
                "１２３４|1234",
                "1.2억|120000000",
                "3천만|30000000",
                "3천만원|30000000",
                "3,155천원|3155000",
                "1백만|1000000",
                "55,915백만원|55915000000",
                "1억 2천만|120000000",
                "1억 2천만 500|120000500",
                "3억5,000만 3천원|350003000",
                "100조|100000000000000",
                "0|0",
                "-0|0",
                "1234.00|1234",
                "' 1,234 '|1234"
            })
    void readsAmounts(String typed, long amount) {
        assertThat(WonText.parse(typed)).isEqualTo(Won.of(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|amount.empty",
                "' '|amount.empty",
                "abc|amount.unreadable",
                "1,23|amount.unreadable",
                "1 2 억 만 x|amount.unreadable",
                "천원|amount.unreadable",
                "--5|amount.unreadable",
                "(△5)|amount.unreadable",
                "(5|amount.unreadable",
                "2천만1억|amount.unreadable",
                "99999999999999999999999999999999999999999999999999x|amount.unreadable",
                "1억2억|amount.unreadable",
                "1e9|amount.unreadable",
                "1234.5|amount.notWhole",
                "0.00001억3|amount.unreadable",
                "1.234567891억|amount.notWhole",
                "100조1원|amount.tooLarge",
                "99999999999999999999999|amount.tooLarge",
                "1111111111111111111111111111111111111111111111111111111111111|amount.unreadable"
            })
    void refusesWhatIsNoWholeAmount(String typed, String key) {
        assertThatThrownBy(() -> WonText.parse(typed))
                .isInstanceOfSatisfying(
                        UnreadableText.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
