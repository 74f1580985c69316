package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an author found a block's translation still right. */
@Entity
@Table(name = "content_agreed")
public class StoredAgreement {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // asked for by name
    private String course;

    @SuppressWarnings("UnusedVariable") // asked for by name
    private String folder;

    private String digest;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredAgreement() {}

    public StoredAgreement(String course, String folder, String digest) {
        this.id = UUID.randomUUID();
        this.course = course;
        this.folder = folder;
        this.digest = digest;
    }

    public String digest() {
        return digest;
    }
}
