package kr.madang.platform.web;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A section of the side menu, announced by a module as a bean.
 *
 * @param messageKey key of the section's word in messages.properties
 * @param order place from the top
 * @param entries its pages, in order; a section none of whose entries may be seen is not shown
 */
public record MenuSection(String messageKey, int order, List<Entry> entries) {

    /**
     * A page of the menu.
     *
     * @param messageKey key of the page's word
     * @param href its address
     * @param visible asked at each rendering, about the person signed in; the same answer guards the page itself
     * @param others further addresses whose pages belong under it
     */
    public record Entry(String messageKey, String href, BooleanSupplier visible, List<String> others) {

        public Entry(String messageKey, String href, BooleanSupplier visible) {
            this(messageKey, href, visible, List.of());
        }
    }
}
