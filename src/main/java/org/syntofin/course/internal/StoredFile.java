package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file of a revision; its bytes are {@link StoredBytes}. */
@Entity
@Immutable
@Table(name = "content_file")
public class StoredFile {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID contentRevision;
    private String path;
    private String digest;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredFile() {}

    public StoredFile(UUID contentRevision, String path, String digest) {
        this.id = UUID.randomUUID();
        this.contentRevision = contentRevision;
        this.path = path;
        this.digest = digest;
    }

    public UUID id() {
        return id;
    }

    public UUID contentRevision() {
        return contentRevision;
    }

    public String path() {
        return path;
    }

    public String digest() {
        return digest;
    }
}
