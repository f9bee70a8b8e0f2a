package kr.madang.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens pages and sends forms as somebody, in a word each. */
public final class Clerk {

    private final MockMvc browser;

    public Clerk(MockMvc browser) {
        this.browser = browser;
    }

    public MockHttpServletResponse open(String address, Person person) throws Exception {
        return send(get(URI.create(address)), person);
    }

    /** @param fields names and values in turn */
    public MockHttpServletResponse post(String address, Person person, Object... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return send(request.with(csrf()), person);
    }

    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Person person)
            throws Exception {
        MockHttpServletResponse response =
                browser.perform(request.with(person.signedIn())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
