package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the texts of a lesson stood beside each other when authors of its draft turned from one language to another. */
@Entity
@Table(name = "content_step")
public class StoredStep {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the query reads it
    private String course;

    @SuppressWarnings("UnusedVariable") // the query reads it
    private String folder;

    private int baseNumber;
    private int number;
    private byte[] marks;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredStep() {}

    public StoredStep(String course, String folder, int baseNumber, int number, String marks) {
        this.id = UUID.randomUUID();
        this.course = course;
        this.folder = folder;
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
