package kr.madang.budget.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file to import, or what was copied from a spreadsheet and pasted.
 *
 * @param file chosen in the browser
 * @param pasted rows parted by line ends, cells by tabs, header first
 */
record ImportForm(@Nullable MultipartFile file, @Nullable String pasted) {

    private static final int LONGEST_NAME = 200;
    private static final String PASTED_NAME = "pasted.tsv";

    static ImportForm blank() {
        return new ImportForm(null, null);
    }

    void check(BindingResult errors) {
        if (!hasFile() && (pasted == null || pasted.isBlank())) {
            errors.rejectValue("file", "import.file.missing", "import.file.missing");
        } else if (fileName().length() > LONGEST_NAME) {
            errors.rejectValue("file", "import.file.nameTooLong", "import.file.nameTooLong");
        }
    }

    /** The bare name; some browsers send a path. */
    String fileName() {
        String name = file == null || !hasFile() ? PASTED_NAME : file.getOriginalFilename();
        String full = name == null ? PASTED_NAME : name;
        return full.substring(Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\')) + 1);
    }

    InputStream content() throws IOException {
        if (file != null && hasFile()) {
            return file.getInputStream();
        }
        return new ByteArrayInputStream((pasted == null ? "" : pasted).getBytes(StandardCharsets.UTF_8));
    }

    /** A browser sends an unnamed empty part where no file was chosen; a chosen empty file has a name. */
    private boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }
}
