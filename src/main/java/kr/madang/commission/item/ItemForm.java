package kr.madang.commission.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.domain.body.meeting.ItemField;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.ItemText;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item, as typed.
 *
 * @param meeting the meeting it is wanted for
 * @param link the record it is about, e.g. {@code TRANSFER:12}
 */
public record ItemForm(
        @NotNull @Nullable String body,
        @Nullable String meeting,
        @NotNull @Nullable ItemKind kind,
        @NotNull @Nullable ItemField field,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 1000) @Nullable String summary,
        @NotBlank @Size(max = 20000) @Nullable String proposal,
        @Nullable String link,
        @Nullable Integer version) {

    static ItemForm blank() {
        return new ItemForm(null, null, null, null, null, null, null, null, null);
    }

    static ItemForm of(Detail detail) {
        ItemText text = detail.text();
        return new ItemForm(
                String.valueOf(detail.bodyId()),
                detail.wantedMeetingId() == null ? null : String.valueOf(detail.wantedMeetingId()),
                text.kind(),
                text.field(),
                text.title(),
                text.summary(),
                text.proposal(),
                text.linkKind() == null ? null : text.linkKind() + ":" + text.linkId(),
                detail.version());
    }

    long bodyId() {
        return Objects.requireNonNull(ConditionText.id(body));
    }

    @Nullable
    Long meetingId() {
        return ConditionText.id(meeting);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    ItemText text(LinkedRecords.@Nullable Linked linked) {
        return new ItemText(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(field),
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(summary).strip(),
                Objects.requireNonNull(proposal).strip(),
                linked == null ? null : linked.kind(),
                linked == null ? null : Long.valueOf(linked.id()),
                linked == null ? null : linked.title());
    }
}
