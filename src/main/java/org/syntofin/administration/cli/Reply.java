package org.syntofin.administration.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.syntofin.simulation.Finding;

/**
 * What the application answers to a command.
 *
 * @param code the exit code
 * @param out lines for those who read what was done
 * @param err findings and refusals, a line each
 * @param payload a file that goes with it; empty where none does
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Reply(int code, List<String> out, List<String> err, byte[] payload) {

    static Reply of(int code, List<String> out, List<Finding> findings) {
        FindingWords words = new FindingWords();
        return new Reply(code, out, findings.stream().map(words::line).toList(), new byte[0]);
    }

    /** The input cannot be used, for this reason. */
    static Reply refused(String reason) {
        return new Reply(CommandLineInterface.UNUSABLE, List.of(), List.of(reason), new byte[0]);
    }

    void writeTo(DataOutputStream to) throws IOException {
        to.writeInt(code);
        for (List<String> lines : List.of(out, err)) {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            to.writeInt(text.length);
            to.write(text);
        }
        to.writeInt(payload.length);
        to.write(payload);
        to.flush();
    }

    static Reply readFrom(DataInputStream in) throws IOException {
        int code = in.readInt();
        List<String> out = lines(in);
        List<String> err = lines(in);
        return new Reply(code, out, err, exactly(in));
    }

    private static List<String> lines(DataInputStream in) throws IOException {
        return new String(exactly(in), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] exactly(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
