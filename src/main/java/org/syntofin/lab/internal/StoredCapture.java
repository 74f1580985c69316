package org.syntofin.lab.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kept capture's row. */
@Entity
@Table(name = "kept_capture")
class StoredCapture {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID learner;

    private String name;
    private Instant keptAt;
    private int packets;
    private byte[] file;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredCapture() {}

    StoredCapture(UUID learner, String name, Instant keptAt, int packets, byte[] file) {
        this.id = UUID.randomUUID();
        this.learner = learner;
        this.name = name;
        this.keptAt = keptAt;
        this.packets = packets;
        this.file = file.clone();
    }

    KeptCaptures.Line line() {
        return new KeptCaptures.Line(id, name, keptAt, packets);
    }

    byte[] file() {
        return file.clone();
    }
}
