package kr.madang.platform.database;

/** The packaged application was started without {@code SPRING_DATASOURCE_URL}. */
public final class DatabaseNotConfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
