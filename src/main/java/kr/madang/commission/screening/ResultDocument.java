package kr.madang.commission.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.commission.screening.Standing.Given;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The result of a stage as a document: numbers of applications and how each figure comes about, but no names. */
@Component
class ResultDocument {

    private final CallWords words;
    private final ResultWords sentences;
    private final Documents documents;
    private final AuditLog audit;

    ResultDocument(CallWords words, ResultWords sentences, Documents documents, AuditLog audit) {
        this.words = words;
        this.sentences = sentences;
        this.documents = documents;
        this.audit = audit;
    }

    ResponseEntity<byte[]> file(ResultView view, DocumentFormat format) {
        String name = words.say("screeningResult.fileName", view.at().call().title(), stage(view));
        ResponseEntity<byte[]> file = documents.download(document(view), format, name);
        audit.record("DOWNLOAD", name + "." + format.extension(), null);
        return file;
    }

    private TableDocument document(ResultView view) {
        return new TableDocument(
                words.say("screeningResult.title", view.at().call().title(), stage(view)),
                words.say("screeningResult.caption", view.standings().size(), view.screeners()),
                MoneyUnit.WON,
                List.of(
                        column("place", 8),
                        column("number", 10),
                        column("totals", 32),
                        column("points", 10),
                        column("average", 12),
                        column("tie", 14),
                        column("outcome", 14)),
                view.standings().stream().map(this::row).toList(),
                sentences.notes(view),
                List.of(
                        words.say("screeningResult.approval.drafter"),
                        words.say("screeningResult.approval.manager"),
                        words.say("screeningResult.approval.chair")),
                null);
    }

    private Column column(String name, int width) {
        return new Column(words.say("screeningResult.column." + name), new Content.Text(), width);
    }

    private TableDocument.Row row(Standing standing) {
        List<Cell> cells = new ArrayList<>();
        cells.add(text(String.valueOf(standing.place())));
        cells.add(text(String.valueOf(standing.number())));
        cells.add(text(standing.given().stream().map(this::given).collect(Collectors.joining(", "))));
        cells.add(text(standing.mean().points() + "/" + standing.mean().counted()));
        cells.add(text(standing.average().toPlainString()));
        cells.add(text(standing.tieAverage().toPlainString()));
        cells.add(text(sentences.outcome(standing)));
        return new TableDocument.Row(Level.DETAIL, cells);
    }

    private String given(Given given) {
        if (given.total() == null) {
            return words.say("screeningResult.notJudged");
        }
        return given.leftOut()
                ? words.say("screeningResult.leftOut", String.valueOf(given.total()))
                : String.valueOf(given.total());
    }

    private String stage(ResultView view) {
        return words.say("screeningStage." + view.at().stage());
    }

    private static Cell text(String words) {
        return new Cell.Words(words);
    }
}
