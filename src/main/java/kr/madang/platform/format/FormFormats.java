package kr.madang.platform.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.madang.domain.shared.Won;
import kr.madang.platform.time.BusinessClock;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets forms and addresses bind amounts and days forgivingly. An empty box is null; what cannot be read is a type mismatch
 * whose sentence is {@code typeMismatch.<type>}. Boxes show amounts as {@code 1,234} and days as ISO dates.
 */
@Configuration(proxyBeanMethods = false)
class FormFormats implements WebMvcConfigurer {

    private final BusinessClock clock;
    private final Format format;

    FormFormats(BusinessClock clock, Format format) {
        this.clock = clock;
        this.format = format;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new Amounts(format));
        registry.addFormatter(new Days(clock));
    }

    private record Amounts(Format format) implements Formatter<Won> {

        @Override
        public Won parse(String typed, Locale locale) {
            return WonText.parse(typed);
        }

        @Override
        public String print(Won amount, Locale locale) {
            return format.won(amount);
        }
    }

    private record Days(BusinessClock clock) implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String typed, Locale locale) {
            return DateText.parse(typed, clock.today());
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
        }
    }
}
