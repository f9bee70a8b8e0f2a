package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.member.SeatPlan.Category;
import kr.madang.commission.member.SeatPlan.Occupant;
import kr.madang.commission.member.SeatPlan.Place;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The seat plan and the list of members as printable documents. */
@Component
class MemberDocument {

    private final Words words;
    private final Format format;

    MemberDocument(Words words, Format format) {
        this.words = words;
        this.format = format;
    }

    String nameOf(SeatPlan plan) {
        return words.say("seatPlan.fileName", plan.body().name(), plan.day().toString());
    }

    String nameOfList(LocalDate day) {
        return words.say("memberList.fileName", day.toString());
    }

    TableDocument of(SeatPlan plan) {
        List<Row> rows = new ArrayList<>();
        for (Category category : plan.categories()) {
            category.places().forEach(place -> rows.add(row(category, place, plan.day())));
        }
        plan.unseated().forEach(member -> rows.add(row("-", "-", member, "")));
        return document(
                words.say("seatPlan.title", plan.body().name()),
                words.say("seatPlan.caption", format.date(plan.day())),
                List.of(
                        column("seatPlan.column.category", 14),
                        column("seatPlan.column.seat", 14),
                        column("seatPlan.column.state", 14),
                        column("seatPlan.column.name", 12),
                        column("seatPlan.column.affiliation", 18),
                        column("seatPlan.column.term", 8),
                        column("seatPlan.column.startsOn", 10),
                        column("seatPlan.column.lastOn", 10)),
                rows,
                List.of(words.say("seatPlan.note", plan.seats(), plan.filled(), plan.vacant(), plan.expiring())));
    }

    TableDocument of(List<MemberListQuery.Row> members, LocalDate day) {
        return document(
                words.say("memberList.title"),
                words.say("seatPlan.caption", format.date(day)),
                List.of(
                        column("seatPlan.column.name", 12),
                        column("memberList.column.body", 18),
                        column("seatPlan.column.category", 14),
                        column("seatPlan.column.affiliation", 18),
                        column("seatPlan.column.term", 8),
                        column("seatPlan.column.startsOn", 10),
                        column("seatPlan.column.lastOn", 10),
                        column("seatPlan.column.state", 10)),
                members.stream().map(this::row).toList(),
                List.of());
    }

    private static TableDocument document(
            String title, String caption, List<Column> columns, List<Row> rows, List<String> notes) {
        return new TableDocument(title, caption, MoneyUnit.WON, columns, rows, notes, List.of(), null);
    }

    private Column column(String key, int width) {
        return new Column(words.say(key), new Content.Text(), width);
    }

    private Row row(Category category, Place place, LocalDate day) {
        String seat = place.post() == null ? words.say("seatPlan.seat", place.number()) : place.post();
        String state = words.say("seatState." + place.stateOn(day));
        if (place.occupant() == null) {
            return cells(List.of(category.name(), seat, state, "", "", "", "", ""));
        }
        return row(category.name(), seat, place.occupant(), state);
    }

    private Row row(String category, String seat, Occupant member, String state) {
        return cells(List.of(
                category,
                seat,
                state,
                member.name(),
                text(member.affiliation()),
                words.say("seatPlan.term", member.termNumber()),
                format.date(member.startsOn()),
                day(member.lastOn())));
    }

    private Row row(MemberListQuery.Row member) {
        return cells(List.of(
                member.name(),
                text(member.bodyName()),
                text(member.categoryName()),
                text(member.affiliation()),
                member.termNumber() == null ? "" : words.say("seatPlan.term", member.termNumber()),
                day(member.startsOn()),
                day(member.lastOn()),
                words.say("memberState." + member.state())));
    }

    private static Row cells(List<String> texts) {
        return new Row(Level.DETAIL, texts.stream().<Cell>map(Cell.Words::new).toList());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private String day(@Nullable LocalDate given) {
        return given == null ? "" : format.date(given);
    }
}
