package kr.madang.commission.minutes.publication;

import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.minutes.text.MinutesDocument;
import kr.madang.commission.minutes.text.MinutesDocument.Sheet;
import kr.madang.commission.minutes.text.MinutesWords;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import org.springframework.stereotype.Component;

/** Prints what the public reads, from the blackened text alone. */
@Component
class PublicDocuments {

    private final MinutesDocument document;
    private final Documents documents;
    private final MinutesWords words;

    PublicDocuments(MinutesDocument document, Documents documents, MinutesWords words) {
        this.document = document;
        this.documents = documents;
        this.words = words;
    }

    byte[] print(PublicText text, DocumentFormat format) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("minutesPublic.class", words.say("disclosure." + text.disclosure())));
        Sheet sheet = new Sheet(facts, text.texts(), List.of(), List.of(), text.notes());
        return documents.print(document.of(sheet), format);
    }
}
