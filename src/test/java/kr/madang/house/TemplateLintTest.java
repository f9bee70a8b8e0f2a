package kr.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules every template keeps; each reads the files as text. */
class TemplateLintTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern POST_FORM =
            Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE_WITHOUT_WORDS = Pattern.compile("<img(?![^>]*\\s(th:)?alt=)");
    private static final List<String> FORMS_WITHOUT_TOKEN = List.of("@{/login}", "@{/logout}", "@{/preferences}");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES)
                .filter(path -> path.toString().endsWith(".html"))
                .sorted();
    }

    static Stream<Path> pages() throws IOException {
        return templates().filter(path -> !path.toString().contains("export"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNoInlineScriptOrStyle(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(text)
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\s(th:)?style=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("hx-on")
                .doesNotContain("js:");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writesNoUnescapedText(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext").doesNotContain("[(");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensNoDialogBoxesOfTheBrowser(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("(?<![@./\\w])(alert|confirm|window\\.open)\\(");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesEveryPostFormAOneTimeToken(Path template) throws IOException {
        POST_FORM
                .matcher(Files.readString(template))
                .results()
                .map(result -> result.group())
                .filter(form -> FORMS_WITHOUT_TOKEN.stream().noneMatch(form::contains))
                .forEach(form -> assertThat(form).contains("fragments/form :: tokens"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void captionsEveryTable(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(text.split("<table", -1)).hasSameSizeAs(text.split("<caption", -1));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void putsEveryImageIntoWords(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(IMAGE_WITHOUT_WORDS);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void staysShort(Path template) throws IOException {
        assertThat(Files.readAllLines(template)).hasSizeLessThanOrEqualTo(150);
    }
}
