package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the texts of a draft stood beside each other when its authors turned from one language to another. */
@Entity
@Table(name = "content_draft_step")
public class StoredDraftStep {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the query reads it
    private UUID contentDraft;

    private int baseNumber;
    private int number;
    private byte[] marks;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredDraftStep() {}

    public StoredDraftStep(UUID contentDraft, int baseNumber, int number, String marks) {
        this.id = UUID.randomUUID();
        this.contentDraft = contentDraft;
        this.baseNumber = baseNumber;
        this.number = number;
        this.marks = marks.getBytes(StandardCharsets.UTF_8);
    }

    public int baseNumber() {
        return baseNumber;
    }

    public int number() {
        return number;
    }

    public String marks() {
        return new String(marks, StandardCharsets.UTF_8);
    }
}
