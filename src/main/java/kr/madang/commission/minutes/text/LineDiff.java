package kr.madang.commission.minutes.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference between two texts, line by line: the longest common run of lines stays, the rest went or came. */
public final class LineDiff {

    /** Pairs of lines beyond which the texts are shown one after the other; the table of pairs would fill the memory. */
    private static final long MOST_PAIRS = 4_000_000;

    private LineDiff() {}

    /** Whether a line stays, went or came. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line of either text. */
    public record Line(Change change, String text) {}

    public static List<Line> between(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] young = after.split("\n", -1);
        List<Line> lines = new ArrayList<>();
        if ((long) old.length * young.length > MOST_PAIRS) {
            Arrays.stream(old).forEach(line -> lines.add(new Line(Change.REMOVED, line)));
            Arrays.stream(young).forEach(line -> lines.add(new Line(Change.ADDED, line)));
            return lines;
        }
        int[][] common = commonFrom(old, young);
        int i = 0;
        int j = 0;
        while (i < old.length || j < young.length) {
            if (i < old.length && j < young.length && old[i].equals(young[j])) {
                lines.add(new Line(Change.SAME, old[i++]));
                j++;
            } else if (i < old.length && (j == young.length || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, old[i++]));
            } else {
                lines.add(new Line(Change.ADDED, young[j++]));
            }
        }
        return lines;
    }

    /** How many lines the rests of both texts have in common, from each pair of places on. */
    private static int[][] commonFrom(String[] old, String[] young) {
        int[][] common = new int[old.length + 1][young.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = young.length - 1; j >= 0; j--) {
                common[i][j] = old[i].equals(young[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
