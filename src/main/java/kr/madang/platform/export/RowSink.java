package kr.madang.platform.export;

import java.util.List;

/** Takes the rows of a long list one by one, and keeps none of them. */
@FunctionalInterface
public interface RowSink {

    /** Writes the row; it has one cell for each column. */
    void row(List<TableDocument.Cell> cells);
}
