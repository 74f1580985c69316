package org.syntofin.administration.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command asks of the application.
 *
 * @param command the command's name
 * @param arguments its own order, as the {@link ApplicationCommand} of that name reads them
 * @param payload a file that comes with it; empty where none does
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Request(String command, List<String> arguments, byte[] payload) {

    /** The largest file that comes with a request. */
    static final int LIMIT_BYTES = 80 << 20;

    private static final int MOST_ARGUMENTS = 20;

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(command);
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        out.writeInt(payload.length);
        out.write(payload);
        out.flush();
    }

    static Request readFrom(DataInputStream in) throws IOException {
        String command = in.readUTF();
        int count = bounded(in.readInt(), MOST_ARGUMENTS);
        List<String> arguments = new ArrayList<>();
        for (int read = 0; read < count; read++) {
            arguments.add(in.readUTF());
        }
        return new Request(command, arguments, in.readNBytes(bounded(in.readInt(), LIMIT_BYTES)));
    }

    private static int bounded(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("not a request: " + value + " of at most " + most);
        }
        return value;
    }
}
