package kr.madang.budget.importing.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The table that holds the good rows of one batch between check and confirmation, and the one transaction in which it is
 * filled or emptied. It is unlogged: nothing is lost with it that the stored file could not bring back.
 */
public final class Staging {

    private static final String WORK_MEM = "set local work_mem = '128MB'";

    private final long batch;
    private final Connection connection;
    private final JdbcClient jdbc;

    /** @param connection an open transaction */
    public Staging(long batch, Connection connection) {
        this.batch = batch;
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** The name of the table of a batch. */
    public static String tableOf(long batch) {
        return "import_staging_" + batch;
    }

    public long batch() {
        return batch;
    }

    /** Statements in the transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Lets the set-based statements of the transaction hash and sort in memory. */
    public void prepare() {
        jdbc.sql(WORK_MEM).update();
    }

    /** Breaks off the running statement; called from another thread. */
    public void interrupt() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Undoes all that was staged. */
    public void rollBack() throws SQLException {
        connection.rollback();
    }

    public void drop() {
        jdbc.sql("drop table if exists " + tableOf(batch)).update();
    }

    /** The number of staged rows, none where the table is gone; a crash of the database empties unlogged tables. */
    public long rowsOrNone() {
        boolean exists = jdbc.sql("select to_regclass(?) is not null")
                .param(tableOf(batch))
                .query(Boolean.class)
                .single();
        return exists ? rows() : 0;
    }

    void create(String columns) {
        drop();
        jdbc.sql("create unlogged table " + tableOf(batch) + " (" + columns + ")")
                .update();
    }

    void analyze() {
        jdbc.sql("analyze " + tableOf(batch)).update();
    }

    /** Fills columns from the client; rows are written as already known to all, which the table's birth here allows. */
    BinaryCopy copyInto(String columns) throws SQLException {
        String sql = "copy " + tableOf(batch) + " (" + columns + ") from stdin (format binary, freeze)";
        return new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    /** A statement that names the staging table as {@code $staging}. */
    JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("$staging", tableOf(batch)));
    }

    long rows() {
        return sql("select count(*) from $staging").query(Long.class).single();
    }
}
