package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A changed file of a draft: typed text, a larger file by its digest, or neither where it was removed. */
@Entity
@Table(name = "content_draft_file")
public class StoredDraftFile {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID contentDraft;
    private String path;
    private byte @Nullable [] typed;
    private @Nullable String digest;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredDraftFile() {}

    public StoredDraftFile(UUID contentDraft, String path) {
        this.id = UUID.randomUUID();
        this.contentDraft = contentDraft;
        this.path = path;
    }

    /** The file is this text now. */
    public void type(byte[] text) {
        typed = text.clone();
        digest = null;
    }

    /** The file is what is kept under this digest now. */
    public void refer(String kept) {
        typed = null;
        digest = kept;
    }

    /** The file is no longer there. */
    public void remove() {
        typed = null;
        digest = null;
    }

    public UUID contentDraft() {
        return contentDraft;
    }

    public String path() {
        return path;
    }

    public Optional<byte[]> typed() {
        return Optional.ofNullable(typed).map(byte[]::clone);
    }

    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }
}
