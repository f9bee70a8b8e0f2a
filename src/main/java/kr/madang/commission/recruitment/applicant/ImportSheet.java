package kr.madang.commission.recruitment.applicant;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of applications as read, before anything is taken in.
 *
 * @param missing headings the file lacks
 */
public record ImportSheet(List<String> missing, List<Line> lines) {

    /**
     * A row of the file.
     *
     * @param number as the spreadsheet shows it
     * @param errors sentences that say what is wrong with it
     */
    public record Line(long number, ApplicationForm form, List<String> errors) {}

    /** Whether it can be taken in: it has rows, and not one of them is wrong. */
    public boolean isGood() {
        return missing.isEmpty() && !lines.isEmpty() && wrongLines() == 0;
    }

    public long wrongLines() {
        return lines.stream().filter(line -> !line.errors().isEmpty()).count();
    }

    List<ApplicationForm> forms() {
        return lines.stream().map(Line::form).toList();
    }

    /** The people who stand in it more than once. */
    static Set<String> repeated(List<ApplicationForm> forms) {
        Set<String> seen = new TreeSet<>();
        Set<String> repeated = new TreeSet<>();
        forms.stream()
                .filter(form -> form.name() != null && form.phone() != null)
                .map(ApplicationForm::person)
                .filter(person -> !seen.add(person))
                .forEach(repeated::add);
        return repeated;
    }
}
