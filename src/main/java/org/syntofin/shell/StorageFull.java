package org.syntofin.shell;

import java.nio.file.Path;
import org.springframework.transaction.CannotCreateTransactionException;

/** Nothing is written any more, since the disk has so little room that an acknowledged answer could be lost. */
class StorageFull extends CannotCreateTransactionException {

    StorageFull(Path folder, long freeBytes, long neededBytes) {
        super("only " + freeBytes + " bytes are free at " + folder + "; writing goes on from " + neededBytes);
    }
}
