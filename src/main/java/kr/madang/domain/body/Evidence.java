package kr.madang.domain.body;

import jakarta.persistence.Embeddable;

/** A stored file that proves something (증빙). */
@Embeddable
public record Evidence(Long storedFileId, String fileName, String mediaType) {}
