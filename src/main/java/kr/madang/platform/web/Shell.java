package kr.madang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: menu, person, notice and the look that was chosen.
 *
 * @param name the person signed in; null where nobody is
 * @param noticeKey key of the notice to show once, if the address names a known one
 */
public record Shell(
        List<Menu.Section> menu,
        @Nullable String name,
        @Nullable String departmentName,
        List<String> roles,
        @Nullable String noticeKey,
        Appearance appearance) {

    /** The section of the menu that the page belongs to. */
    public Menu.@Nullable Section currentSection() {
        return menu.stream().filter(Menu.Section::isCurrent).findFirst().orElse(null);
    }

    /** The entry of the menu that the page belongs to. */
    public Menu.@Nullable Item currentEntry() {
        return menu.stream()
                .flatMap(section -> section.entries().stream())
                .filter(Menu.Item::current)
                .findFirst()
                .orElse(null);
    }
}
