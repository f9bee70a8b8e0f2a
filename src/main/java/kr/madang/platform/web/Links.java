package kr.madang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses made from the present one: the same list in another order, another page of it, the same set as a file. */
@Component("links")
public class Links {

    private static final int PAGES_EACH_SIDE = 2;

    /** The present address with one parameter changed; a list starts again at its first page. */
    public String with(String name, Object value) {
        UriComponentsBuilder address = present(currentPath());
        if (!name.equals("page")) {
            address.replaceQueryParam("page");
        }
        return address.replaceQueryParam(name, encoded(value)).build(true).toUriString();
    }

    /** The present address without the parameter, e.g. to take one condition back; a list starts again at its first page. */
    public String without(String name) {
        return present(currentPath())
                .replaceQueryParam("page")
                .replaceQueryParam(name)
                .build(true)
                .toUriString();
    }

    /** Another address with the present query, such as the download of what a page shows. */
    public String to(String path) {
        return present(request().getContextPath() + path)
                .replaceQueryParam("page")
                .replaceQueryParam("size")
                .replaceQueryParam(Forms.NOTICE)
                .build(true)
                .toUriString();
    }

    /** The present list sorted by the property: upwards, or downwards if it is sorted upwards now. */
    public String sortBy(Page<?> page, String property) {
        Sort.Order order = page.getSort().getOrderFor(property);
        boolean upwards = order == null || order.isDescending();
        return with("sort", property + (upwards ? ",asc" : ",desc"));
    }

    /** The value of {@code aria-sort} for the property's column. */
    public String ariaSort(Page<?> page, String property) {
        Sort.Order order = page.getSort().getOrderFor(property);
        if (order == null) {
            return "none";
        }
        return order.isAscending() ? "ascending" : "descending";
    }

    /** The value of {@code aria-sort} where a list has named orders, each of them from the largest to the smallest. */
    public String ariaSortOf(@Nullable String currentOrder, String order) {
        return order.equals(currentOrder) ? "descending" : "none";
    }

    /** Numbers of the pages to offer around the present one, counted from 1. */
    public List<Integer> around(Page<?> page) {
        int present = page.getNumber() + 1;
        List<Integer> numbers = new ArrayList<>();
        for (int number = present - PAGES_EACH_SIDE; number <= present + PAGES_EACH_SIDE; number++) {
            if (number >= 1 && number <= page.getTotalPages()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The present path with its query, for forms that come back to it. */
    public String current() {
        return present(currentPath()).build(true).toUriString();
    }

    /** The present path without its query. */
    public String path() {
        return currentPath();
    }

    /** The present query as fields of a form, but for the named ones and the page. */
    public List<Field> fieldsBut(String... names) {
        List<String> left = new ArrayList<>(List.of(names));
        left.add("page");
        left.add(Forms.NOTICE);
        List<Field> fields = new ArrayList<>();
        if (HttpMethod.GET.matches(request().getMethod())) {
            request().getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    if (!value.isEmpty() && !name.startsWith("_") && !left.contains(name)) {
                        fields.add(new Field(name, value));
                    }
                }
            });
        }
        return fields;
    }

    /** A hidden field of a form. */
    public record Field(String name, String value) {}

    private static UriComponentsBuilder present(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(UriUtils.encodePath(path, "UTF-8"));
        if (!HttpMethod.GET.matches(request().getMethod())) {
            // What was typed into a form, a password perhaps, is no part of an address.
            return address;
        }
        request().getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!value.isEmpty() && !name.startsWith("_")) {
                    address.queryParam(encoded(name), encoded(value));
                }
            }
        });
        return address;
    }

    private static String encoded(@Nullable Object value) {
        return UriUtils.encode(String.valueOf(value), "UTF-8");
    }

    private static String currentPath() {
        HttpServletRequest request = request();
        Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
        return UriUtils.decode(original == null ? request.getRequestURI() : original.toString(), "UTF-8");
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("no request");
    }
}
