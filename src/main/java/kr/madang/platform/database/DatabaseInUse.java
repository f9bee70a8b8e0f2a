package kr.madang.platform.database;

import java.nio.file.Path;

/** A second Madang was started on a database folder that a running one holds. */
public final class DatabaseInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(Path folder) {
        super(folder.toAbsolutePath().toString());
    }
}
