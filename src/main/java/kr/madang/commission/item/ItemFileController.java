package kr.madang.commission.item;

import java.util.Objects;
import kr.madang.commission.item.ItemFiles.ItemFile;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Adds and removes the files of items; they are read with the papers of the meeting. */
@Controller
@PreAuthorize("@commissionAccess.draftsItems()")
class ItemFileController {

    private final ItemPages pages;
    private final ItemFiles files;
    private final ItemAccess access;

    ItemFileController(ItemPages pages, ItemFiles files, ItemAccess access) {
        this.pages = pages;
        this.files = files;
        this.access = access;
    }

    @PostMapping("/commission/items/{id}/files")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable MultipartFile file) {
        own(id);
        try {
            files.add(id, Objects.requireNonNullElse(version, -1), file);
        } catch (DomainRuleViolation refused) {
            return pages.refused(id, refused, null);
        }
        return Forms.to("/commission/items/" + id, "fileAdded");
    }

    @PostMapping("/commission/items/{id}/files/{fileId}/removal")
    ModelAndView remove(@PathVariable long id, @PathVariable long fileId, @RequestParam @Nullable Integer version) {
        own(id);
        ItemFile file = files.find(id, fileId).orElseThrow(NotFound::new);
        files.remove(id, Objects.requireNonNullElse(version, -1), file.id());
        return Forms.to("/commission/items/" + id, "fileRemoved");
    }

    private void own(long id) {
        Detail detail = pages.detail(id);
        if (!access.edits(detail)) {
            throw new AccessDeniedException("somebody else's item, or one on its way");
        }
    }
}
