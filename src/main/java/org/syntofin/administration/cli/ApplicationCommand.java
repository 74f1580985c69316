package org.syntofin.administration.cli;

import java.io.IOException;

/** The half of a command that needs the application: its database and its services. */
interface ApplicationCommand {

    /** What {@link Request#command()} calls it. */
    String name();

    /** Does it, as {@link CommandDesk#AUTHORITY}. */
    Reply carryOut(Request request) throws IOException;
}
