package kr.madang.domain.body.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import kr.madang.domain.shared.PersonalData;

/** The nine contents in words. They are kept composed (NFC), with plain line ends and without blanks at the ends of lines. */
@Embeddable
public record MinutesTexts(
        @Column(name = "name_text") String name,
        @Column(name = "convener_text") String convener,
        @Column(name = "held_text") String held,
        @PersonalData @Column(name = "attendance_text") String attendance,
        @Column(name = "proceedings_text") String proceedings,
        @Column(name = "agenda_text") String agenda,
        @PersonalData @Column(name = "remarks_text") String remarks,
        @Column(name = "decisions_text") String decisions,
        @PersonalData @Column(name = "votes_text") String votes) {

    public MinutesTexts {
        name = tidy(name);
        convener = tidy(convener);
        held = tidy(held);
        attendance = tidy(attendance);
        proceedings = tidy(proceedings);
        agenda = tidy(agenda);
        remarks = tidy(remarks);
        decisions = tidy(decisions);
        votes = tidy(votes);
    }

    /** The nine in the order of {@link MinutesSection}. */
    public static MinutesTexts of(List<String> nine) {
        return new MinutesTexts(
                nine.get(0),
                nine.get(1),
                nine.get(2),
                nine.get(3),
                nine.get(4),
                nine.get(5),
                nine.get(6),
                nine.get(7),
                nine.get(8));
    }

    public List<String> all() {
        return List.of(name, convener, held, attendance, proceedings, agenda, remarks, decisions, votes);
    }

    public String of(MinutesSection section) {
        return all().get(section.ordinal());
    }

    /** The hash under which they are frozen: each text with its length in characters before it. The database recomputes it. */
    public String sha256() {
        StringBuilder whole = new StringBuilder();
        all().forEach(text ->
                whole.append(text.codePointCount(0, text.length())).append(':').append(text));
        return hash(whole.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replaceAll("[ \\t]+(?=\\n|$)", "")
                .strip();
    }
}
