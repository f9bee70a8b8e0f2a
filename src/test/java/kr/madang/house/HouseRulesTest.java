package kr.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that are read from the source text. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_FILE = 215;
    private static final Pattern KOREAN = Pattern.compile("[가-힣]");

    /** Comments name the office's words in Korean; what is left when they are taken away is code and its texts. */
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|(?m)(?<=[;{},]) //.*$", Pattern.DOTALL);

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void keepsKoreanOutOfJava() throws IOException {
        for (Path source : sources()) {
            String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
            assertThat(code).as(source.toString()).doesNotContainPattern(KOREAN);
        }
    }

    @Test
    void keepsFilesShort() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void introducesEveryPackage() throws IOException {
        for (Path source : sources()) {
            assertThat(source.resolveSibling("package-info.java"))
                    .as(source.toString())
                    .exists();
        }
    }

    @Test
    void leavesNothingUnfinished() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readString(source))
                    .as(source.toString())
                    .doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b")
                    .doesNotContain("UnsupportedOperationException");
        }
    }
}
