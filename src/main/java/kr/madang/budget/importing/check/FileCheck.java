package kr.madang.budget.importing.check;

import java.io.IOException;
import java.sql.SQLException;
import kr.madang.platform.file.TableRows;

/** The check of one kind of file. */
interface FileCheck {

    /** Converts the rows one by one and stages the good ones; gives the number of rows read. */
    long read(TableRows rows, Header header) throws IOException, SQLException;

    /** Compares the staged rows with each other and with what is there already; takes out what is known. */
    void compare();

    /** Rows found to be there already. */
    long known();

    /** Writes the sums of what would be posted, by kind. */
    void sumUp();
}
