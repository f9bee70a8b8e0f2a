package kr.madang.budget.importing.check;

import java.util.Arrays;

/**
 * Remembers document numbers by 64-bit fingerprints, to tell cheaply that a file repeats none. A repetition may be an
 * accident of the fingerprints, so the database has the last word; the absence of one is certain.
 */
final class Fingerprints {

    /** Beyond this many the memory is better spent elsewhere and the database is always asked. */
    private static final int MOST = 6_000_000;

    private long[] slots = new long[1 << 16];
    private int size;
    private boolean repeated;

    /** Notes the number of a document among those of a group, such as a year and a stage. */
    void add(CharSequence document, int group) {
        if (repeated) {
            return;
        }
        if (size >= MOST) {
            repeated = true;
            slots = new long[0];
            return;
        }
        if (size * 2 > slots.length) {
            grow();
        }
        repeated = !put(slots, fingerprint(document, group));
        size++;
    }

    /** Whether a number may have been repeated. */
    boolean mayRepeat() {
        return repeated;
    }

    private void grow() {
        long[] larger = new long[slots.length * 4];
        Arrays.stream(slots).filter(value -> value != 0).forEach(value -> put(larger, value));
        slots = larger;
    }

    private static boolean put(long[] table, long value) {
        int mask = table.length - 1;
        int slot = (int) (value >>> 20) & mask;
        while (table[slot] != 0) {
            if (table[slot] == value) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = value;
        return true;
    }

    private static long fingerprint(CharSequence document, int group) {
        long hash = 0xcbf29ce484222325L ^ group;
        for (int i = 0; i < document.length(); i++) {
            hash = (hash ^ document.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
