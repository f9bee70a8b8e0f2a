package kr.madang.commission.recruitment.applicant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An empty workbook with the headings of an import. */
@Component
class ImportSample {

    private final ImportReading reading;
    private final Documents documents;
    private final CallWords words;

    ImportSample(ImportReading reading, Documents documents, CallWords words) {
        this.reading = reading;
        this.documents = documents;
        this.words = words;
    }

    ResponseEntity<byte[]> file() {
        byte[] file = workbook();
        return ResponseEntity.ok()
                .headers(documents.headers(DocumentFormat.XLSX, words.say("callImport.sampleName")))
                .contentLength(file.length)
                .body(file);
    }

    private byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Madang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.say("callImport.sampleName"));
            sheet.freezePane(0, 1);
            for (ImportReading.Column column : ImportReading.Column.values()) {
                sheet.value(0, column.ordinal(), reading.heading(column));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
