package kr.madang.platform.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence why the database could not be had, instead of a stack trace. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseInUse inUse) {
                return explain("database.inUse", cause, String.valueOf(inUse.getMessage()));
            }
            if (cause instanceof DatabaseNotConfigured) {
                return explain("database.notConfigured", cause);
            }
        }
        return null;
    }

    private static FailureAnalysis explain(String key, Throwable cause, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("messages", Locale.KOREAN);
        return new FailureAnalysis(
                MessageFormat.format(sentences.getString(key), arguments),
                MessageFormat.format(sentences.getString(key + ".action"), arguments),
                cause);
    }
}
