package kr.madang.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The side menu of the person signed in, collected from what the modules announce. */
@Component
public class Menu {

    private final List<MenuSection> sections;

    Menu(List<MenuSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(MenuSection::order))
                .toList();
    }

    /** The sections and entries this person may see, with the entry of the given path marked. */
    public List<Section> visibleAt(String path) {
        String current = currentHref(path);
        return sections.stream()
                .map(section -> new Section(section.messageKey(), entriesOf(section, current)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private static List<Item> entriesOf(MenuSection section, String current) {
        return section.entries().stream()
                .filter(entry -> entry.visible().getAsBoolean())
                .map(entry ->
                        new Item(entry.messageKey(), entry.href(), entry.href().equals(current)))
                .toList();
    }

    /** The menu address with the longest of its addresses that the path lies under. */
    private String currentHref(String path) {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .max(Comparator.comparingInt(entry -> covered(entry, path)))
                .filter(entry -> covered(entry, path) > 0)
                .map(MenuSection.Entry::href)
                .orElse("");
    }

    private static int covered(MenuSection.Entry entry, String path) {
        return Stream.concat(Stream.of(entry.href()), entry.others().stream())
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A section as shown. */
    public record Section(String messageKey, List<Item> entries) {

        public boolean isCurrent() {
            return entries.stream().anyMatch(Item::current);
        }
    }

    /** An entry as shown. */
    public record Item(String messageKey, String href, boolean current) {}
}
