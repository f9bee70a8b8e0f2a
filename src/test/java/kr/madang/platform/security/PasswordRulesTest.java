package kr.madang.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.madang.domain.shared.DomainRuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Ab3!Ab3!x, password.tooShort",
        "abcdefghi1, password.tooUniform",
        "jandibat-2019-hongkildong!, password.containsLogin",
        "Password-2019!, password.tooCommon",
        "aaaaaaaaaaaaaaaaaaaa, password.tooCommon",
    })
    void refusesWeakPasswords(String password, String key) {
        assertThatThrownBy(() -> PasswordRules.require(password, "hongkildong"))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jandi-2019", "four ordinary words here", "나라말ㅆㅣ듕귁에-9달아 Ab"})
    void takesMixedOrLongOnes(String password) {
        assertThatCode(() -> PasswordRules.require(password, "hongkildong")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 30})
    void refusesWhatTheHashWouldCutOff(int syllables) {
        assertThatThrownBy(() -> PasswordRules.require("가".repeat(syllables), "hongkildong"))
                .hasMessage("password.tooLong");
    }
}
