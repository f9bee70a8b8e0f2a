package kr.madang.budget.importing.check;

import java.io.IOException;
import java.sql.SQLException;
import kr.madang.platform.file.TableFiles;
import kr.madang.platform.file.TableRows;
import kr.madang.platform.file.UnreadableFile;
import kr.madang.platform.job.JobProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks a file of whatever kind and leaves its good rows in the staging table and what is wrong in import_error. */
@Component
public class FileChecker {

    private final JdbcClient lookups;
    private final Words words;

    FileChecker(JdbcClient lookups, Words words) {
        this.lookups = lookups;
        this.words = words;
    }

    /**
     * What the check found.
     *
     * @param kind nothing where the file could not even be opened
     * @param fresh rows that can be posted
     * @param known rows that were there already
     */
    public record Result(@Nullable ImportKind kind, long rows, long fresh, long known, long errors) {}

    /** Runs in the staging's transaction, which the caller commits. A hostile or broken file is a result, not a failure. */
    public Result check(Staging staging, String fileName, TableFiles.Source source, JobProgress progress)
            throws IOException, SQLException {
        Errors errors = new Errors(words);
        Run run = new Run(new Context(staging, lookups, words, errors, progress));
        try (TableRows rows = TableFiles.open(fileName, source)) {
            run.through(rows);
        } catch (UnreadableFile broken) {
            staging.rollBack();
            errors.add(broken);
        }
        if (!errors.isEmpty()) {
            staging.drop();
        }
        errors.save(staging.batch(), staging.jdbc());
        return run.result();
    }

    private static final class Run {

        private final Context context;
        private @Nullable ImportKind kind;
        private long rows;
        private long fresh;
        private long known;

        Run(Context context) {
            this.context = context;
        }

        void through(TableRows table) throws IOException, SQLException {
            Header header = Header.of(table, context.words());
            kind = header.kind();
            FileCheck check = switch (header.kind()) {
                case CODES -> new CodeFile(context);
                case LINES -> new LineFile(context);
                case ENTRIES -> new EntryFile(context);
            };
            rows = check.read(table, header);
            context.progress().reached(rows);
            if (rows == 0) {
                throw new UnreadableFile("import.noRows", table.rowNumber());
            }
            check.compare();
            known = check.known();
            fresh = context.staging().rows();
            check.sumUp();
        }

        Result result() {
            long errors = context.errors().count();
            return new Result(kind, rows, errors == 0 ? fresh : 0, known, errors);
        }
    }
}
