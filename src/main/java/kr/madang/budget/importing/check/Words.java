package kr.madang.budget.importing.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Korean words of import files, as messages.properties spells them. */
@Component
public class Words {

    private static final String[] POLICY_KINDS = {"POLICY", "ADMINISTRATION", "FINANCIAL"};

    private final MessageSource messages;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, EntryKind> entryKinds = new LinkedHashMap<>();
    private final Map<String, String> policyKinds = new LinkedHashMap<>();
    private final String yes;

    Words(MessageSource messages) {
        this.messages = messages;
        for (Column column : Column.values()) {
            columns.put(of(column.messageKey()), column);
        }
        for (EntryKind kind : EntryKind.values()) {
            entryKinds.put(of(kind.messageKey()), kind);
        }
        for (String kind : POLICY_KINDS) {
            policyKinds.put(of("import.policyKind." + kind), kind);
        }
        yes = of("import.yes");
    }

    /** The sentence of the key. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    public String of(Column column) {
        return of(column.messageKey());
    }

    /** The names of the kind's columns, parted by commas. */
    public String columnsOf(ImportKind kind) {
        return kind.columns().stream().map(this::of).collect(Collectors.joining(", "));
    }

    @Nullable
    Column column(String word) {
        return columns.get(word);
    }

    @Nullable
    EntryKind entryKind(String word) {
        return entryKinds.get(word);
    }

    @Nullable
    String policyKind(String word) {
        return policyKinds.get(word);
    }

    boolean isYes(CharSequence word) {
        return CharSequence.compare(word, yes) == 0;
    }

    String yes() {
        return yes;
    }

    String entryKinds() {
        return String.join("·", entryKinds.keySet());
    }

    String policyKinds() {
        return Arrays.stream(POLICY_KINDS)
                .map(kind -> of("import.policyKind." + kind))
                .collect(Collectors.joining("·"));
    }
}
