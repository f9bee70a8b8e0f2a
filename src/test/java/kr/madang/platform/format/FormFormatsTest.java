package kr.madang.platform.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.madang.domain.shared.Won;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;

@PostgresTest
class FormFormatsTest {

    @Autowired
    @Qualifier("mvcConversionService")
    private ConversionService conversion;

    @Test
    void bindsAmountsAndDaysForgivingly() {
        assertThat(conversion.convert("1.2억", Won.class)).isEqualTo(Won.of(120_000_000));
        assertThat(conversion.convert("190815", LocalDate.class)).isEqualTo(LocalDate.of(2019, 8, 15));
        assertThat(conversion.convert("", Won.class)).isNull();
        assertThat(conversion.convert(" ", LocalDate.class)).isNull();
    }

    @Test
    void fillsBoxesSoThatTheyAreReadBack() {
        assertThat(conversion.convert(Won.of(-1234), String.class)).isEqualTo("△1,234");
        assertThat(conversion.convert(LocalDate.of(2019, 8, 15), String.class)).isEqualTo("2019-08-15");
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThatThrownBy(() -> conversion.convert("많이", Won.class)).isInstanceOf(ConversionFailedException.class);
    }
}
