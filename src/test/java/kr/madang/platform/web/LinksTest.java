package kr.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LinksTest {

    private static final String ENCODED = "%EB%A7%88%EC%9D%84%20%26%20%EA%B3%B5%EA%B0%84";

    private final Links links = new Links();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/budget/entries");

    @BeforeEach
    void visitAList() {
        request.setParameter("q", "마을 & 공간");
        request.setParameter("page", "3");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keepsTheConditionsOnTheWayToAnotherPage() {
        assertThat(links.with("page", 4)).isEqualTo("/budget/entries?q=" + ENCODED + "&page=4");
    }

    @Test
    void startsAgainAtTheFirstPageWithAnotherCondition() {
        assertThat(links.with("size", 50)).isEqualTo("/budget/entries?q=" + ENCODED + "&size=50");
        assertThat(links.without("q")).isEqualTo("/budget/entries");
    }

    @Test
    void downloadsAllPagesOfWhatIsShown() {
        request.setParameter("notice", "saved");

        assertThat(links.to("/budget/entries.csv")).isEqualTo("/budget/entries.csv?q=" + ENCODED);
    }

    @Test
    void sortsUpwardsAndThenDownwards() {
        assertThat(links.sortBy(page(1, Sort.unsorted()), "amount")).endsWith("&sort=amount%2Casc");
        assertThat(links.sortBy(page(1, Sort.by("amount")), "amount")).endsWith("&sort=amount%2Cdesc");
        assertThat(links.ariaSort(page(1, Sort.by("amount")), "amount")).isEqualTo("ascending");
        assertThat(links.ariaSort(page(1, Sort.by("amount").descending()), "amount"))
                .isEqualTo("descending");
        assertThat(links.ariaSort(page(1, Sort.by("amount")), "program")).isEqualTo("none");
    }

    @Test
    void marksTheNamedOrderInForceAlone() {
        assertThat(links.ariaSortOf("rate", "rate")).isEqualTo("descending");
        assertThat(links.ariaSortOf("rate", "balance")).isEqualTo("none");
        assertThat(links.ariaSortOf(null, "balance")).isEqualTo("none");
    }

    @Test
    void offersThePagesAroundTheOneShown() {
        assertThat(links.around(page(1, Sort.unsorted()))).containsExactly(1, 2, 3);
        assertThat(links.around(page(5, Sort.unsorted()))).containsExactly(3, 4, 5, 6, 7);
        assertThat(links.around(page(9, Sort.unsorted()))).containsExactly(7, 8, 9);
    }

    private static Page<String> page(int number, Sort sort) {
        return new PageImpl<>(List.of("row"), PageRequest.of(number - 1, 20, sort), 9 * 20L);
    }
}
