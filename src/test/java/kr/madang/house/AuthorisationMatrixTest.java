package kr.madang.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import kr.madang.testing.Staff;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route as every role and holds the matrix in docs/authorisation-matrix.md to what the server answers. */
@PostgresTest
class AuthorisationMatrixTest {

    private static final Path MATRIX = Path.of("docs/authorisation-matrix.md");

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private record Line(String method, String path, String who) {

        boolean isPublic() {
            return who.equals("public");
        }

        Set<Role> roles() {
            if (isPublic() || who.equals("everyone signed in")) {
                return EnumSet.allOf(Role.class);
            }
            EnumSet<Role> roles = EnumSet.noneOf(Role.class);
            Arrays.stream(who.split(" ")).map(Role::valueOf).forEach(roles::add);
            return roles;
        }

        MockHttpServletRequestBuilder request() {
            String address =
                    path.replaceAll("\\{[a-zA-Z]+:([a-z]+)\\|[^}]*\\}", "$1").replaceAll("\\{[^}]+\\}", "999999");
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
            return method.equals("POST") ? request.with(csrf()) : request;
        }
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(MATRIX).stream()
                .filter(line -> line.startsWith("| GET") || line.startsWith("| POST"))
                .map(line -> line.replace("\\|", "\u0000").split("\\|"))
                .map(cells -> new Line(
                        cells[1].strip(), cells[2].strip().replace("`", "").replace("\u0000", "|"), cells[3].strip()))
                .toList();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("kr.madang")) {
                return;
            }
            for (String path : info.getPatternValues()) {
                if (!path.startsWith("/test/") && !path.equals("/error")) {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    assertThat(methods).as("methods of " + path).isNotEmpty();
                    methods.forEach(method -> routes.add(method.name() + " " + path));
                }
            }
        });
        return routes;
    }

    @Test
    void hasALineForEachRouteAndARouteForEachLine() throws IOException {
        assertThat(lines().stream().map(line -> line.method() + " " + line.path()))
                .containsExactlyInAnyOrderElementsOf(routes());
    }

    @TestFactory
    Stream<DynamicTest> answersEachRoleAsTheMatrixSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Line line : lines()) {
            tests.add(DynamicTest.dynamicTest(line.method() + " " + line.path(), () -> check(line)));
        }
        return tests.stream();
    }

    private void check(Line line) throws Exception {
        long account = Staff.account(jdbc);
        MockHttpServletResponse anonymous =
                browser.perform(line.request()).andReturn().getResponse();
        if (line.isPublic()) {
            assertThat(anonymous.getStatus()).as("anonymous").isNotIn(401, 403).isLessThan(500);
            assertThat(anonymous.getRedirectedUrl()).as("anonymous").isNotEqualTo("/login");
        } else {
            assertThat(anonymous.getStatus()).as("anonymous").isEqualTo(302);
            assertThat(anonymous.getRedirectedUrl()).as("anonymous").isEqualTo("/login");
        }
        for (Role role : Role.values()) {
            int status = browser.perform(line.request().with(SignedIn.as(role, null, account)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (line.roles().contains(role)) {
                assertThat(status).as(role.name()).isNotEqualTo(403).isLessThan(500);
            } else {
                assertThat(status).as(role.name()).isEqualTo(403);
            }
        }
    }
}
