package kr.madang.domain.body.minutes;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Blackens phrases in texts (가림). A phrase is found whatever blanks, line ends or invisible signs stand between its
 * letters and whether they are large or small, and everything that belongs to any of the phrases goes: where two overlap,
 * no rest of either stays.
 */
public final class Redaction {

    /** Stands for what was blackened, however long it was. */
    public static final String MARK = "■■■";

    /** The shortest phrase, counted without blanks; a single letter would be found in every other word. */
    public static final int SHORTEST = 2;

    private static final String GAP = "[\\s\\p{Z}\\p{Cf}\\p{Cc}]*";
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    private final List<Pattern> phrases;

    public Redaction(List<String> phrases) {
        this.phrases = phrases.stream().map(Redaction::pattern).toList();
    }

    /** The phrase without anything between its letters. */
    public static String bare(String phrase) {
        return GAPS.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFC)).replaceAll("");
    }

    /** Whether the phrase stands anywhere in the text. */
    public static boolean isIn(String text, String phrase) {
        return pattern(phrase).matcher(composed(text)).find();
    }

    /** Whether any of the phrases stands in the text. */
    public boolean hits(String given) {
        String text = composed(given);
        return phrases.stream().anyMatch(phrase -> phrase.matcher(text).find());
    }

    /** The text with a mark for each stretch that was blackened. */
    public String of(String given) {
        String text = composed(given);
        BitSet black = new BitSet(text.length());
        for (Pattern phrase : phrases) {
            Matcher found = phrase.matcher(text);
            for (int from = 0; from <= text.length() && found.find(from); from = found.start() + 1) {
                black.set(found.start(), found.end());
            }
        }
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (int start = black.nextSetBit(0); start >= 0; start = black.nextSetBit(at)) {
            left.append(text, at, start).append(MARK);
            at = black.nextClearBit(start);
        }
        return left.append(text.substring(at)).toString();
    }

    private static Pattern pattern(String phrase) {
        String letters = bare(phrase)
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(GAP));
        return Pattern.compile(letters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
