package kr.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.madang.budget.execution.ExecutionView;
import kr.madang.domain.budget.EntryKind;
import kr.madang.domain.budget.EntrySource;
import kr.madang.domain.budget.LedgerStage;
import kr.madang.domain.budget.ProgramKind;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.MoneyUnit;
import org.junit.jupiter.api.Test;

/** Every word the code asks for stands in messages.properties, can be formatted, and errors say what to do. */
class MessagesTest {

    private static final Pattern KEYS = Pattern.compile(
            "(?:new (?:DomainRuleViolation|BadRequest)\\(\\s*|Map\\.entry\\(\"[a-z_]+\", |say\\()\"([a-zA-Z.]+[a-zA-Z])\"");
    private static final Pattern ACTIONS =
            Pattern.compile("(?:record|recordSeparately|recordAs)\\((?:staff, )?\"([A-Z_]+)\"");
    private static final Pattern TEMPLATE_KEYS = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)\\}");

    /** Replacement signs and the Latin letters that UTF-8 shows when read as another encoding. */
    private static final Pattern MOJIBAKE = Pattern.compile("[\\uFFFD\\u0080-\\u00B6\\u00C0-\\u00FF]|\\?\\?");

    private final Properties messages = read();

    private static Properties read() {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return messages;
    }

    private static List<String> found(String folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .flatMap(MessagesTest::text)
                    .flatMap(text -> {
                        Matcher matcher = pattern.matcher(text);
                        return matcher.results().map(result -> result.group(1));
                    })
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> text(Path path) {
        try {
            return Stream.of(Files.readString(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void wordsEveryRuleAndHeading() throws IOException {
        assertThat(messages.stringPropertyNames()).containsAll(found("src/main/java", ".java", KEYS));
    }

    @Test
    void wordsEveryActionOfTheAuditLog() throws IOException {
        assertThat(messages.stringPropertyNames())
                .containsAll(found("src/main/java", ".java", ACTIONS).stream()
                        .map(action -> "audit.action." + action)
                        .toList());
    }

    @Test
    void wordsEveryKeyOfTheTemplates() throws IOException {
        assertThat(messages.stringPropertyNames())
                .containsAll(found("src/main/resources/templates", ".html", TEMPLATE_KEYS));
    }

    @Test
    void wordsEveryEnumThatPeopleSee() {
        assertThat(messages.stringPropertyNames())
                .containsAll(labels("role.", Role.values()))
                .containsAll(labels("unit.", MoneyUnit.values()))
                .containsAll(labels("entryKind.", EntryKind.values()))
                .containsAll(labels("entrySource.", EntrySource.values()))
                .containsAll(labels("ledgerStage.", LedgerStage.values()))
                .containsAll(labels("programKind.", ProgramKind.values()))
                .containsAll(labels("pace.", ExecutionView.Pace.values()));
    }

    private static List<String> labels(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    @Test
    void canFormatEveryMessage() {
        messages.forEach((key, message) -> assertThat(new MessageFormat(message.toString()))
                .as(key.toString())
                .isNotNull());
    }

    @Test
    void printsEveryQuotationMarkOfAMessageWithArguments() {
        messages.forEach((key, message) -> {
            if (message.toString().contains("{0")) {
                assertThat(message.toString().replace("''", ""))
                        .as(key.toString())
                        .doesNotContain("'");
            }
        });
    }

    @Test
    void readsAsKorean() {
        messages.forEach((key, message) ->
                assertThat(message.toString()).as(key.toString()).isNotBlank().doesNotContainPattern(MOJIBAKE));
    }

    @Test
    void wordsEachKeyOnce() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/messages.properties")).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatToDoInEveryRuleThatIsBroken() throws IOException {
        found(
                        "src/main/java",
                        ".java",
                        Pattern.compile("new (?:DomainRuleViolation|BadRequest)\\(\\s*\"([a-zA-Z.]+)\""))
                .forEach(key ->
                        assertThat(messages.getProperty(key)).as(key).containsPattern("(주세요|하세요|있습니다|확인|보세요)\\.?$"));
    }
}
