package kr.madang.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class UploadLimitTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void refusesWhatAnnouncesItselfTooLargeWithoutReadingIt() throws Exception {
        send(1_025);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString()).contains("파일이 너무 큽니다", "512 MB까지");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void letsTheRestPass() throws Exception {
        send(1_024);

        assertThat(chain.getRequest()).isNotNull();
    }

    private void send(long length) throws Exception {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/budget/imports") {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        new UploadLimit(DataSize.ofBytes(1_024), messages).doFilter(request, response, chain);
    }
}
