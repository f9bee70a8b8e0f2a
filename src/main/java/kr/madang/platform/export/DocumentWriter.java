package kr.madang.platform.export;

import java.io.IOException;
import java.io.OutputStream;

/** Prints documents as one kind of file. The same document always becomes the same bytes. */
public interface DocumentWriter {

    DocumentFormat format();

    /** Writes the whole file; the stream stays open. */
    void write(TableDocument document, OutputStream out) throws IOException;
}
