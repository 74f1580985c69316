package org.syntofin.progress.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The installation's secret of drawing. */
@Entity
@Table(name = "draw_secret")
public class StoredSecret {

    /** The only row's. */
    public static final int ID = 1;

    @Id
    private int id;

    @Version
    private @Nullable Integer version;

    private String secret;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StoredSecret() {}

    public StoredSecret(String secret) {
        this.id = ID;
        this.secret = secret;
    }

    public String secret() {
        return secret;
    }
}
