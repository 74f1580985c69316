package org.syntofin.course.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A part of a file's bytes. Named by what it holds, so that equal files are kept once. */
@Entity
@Immutable
@Table(name = "content_bytes")
public class StoredBytes implements Persistable<String> {

    /** The most bytes in a part: H2 holds up to a million in a binary column. */
    public static final int PART_BYTES = 512 * 1024;

    @Id
    private String id;

    private String digest;
    private int part;
    private byte[] bytes;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredBytes() {}

    public StoredBytes(String digest, int part, byte[] bytes) {
        this.id = digest + "." + part;
        this.digest = digest;
        this.part = part;
        this.bytes = bytes.clone();
    }

    public String digest() {
        return digest;
    }

    public int part() {
        return part;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String getId() {
        return id;
    }

    /** Only new ones are ever saved. */
    @Override
    public boolean isNew() {
        return true;
    }
}
