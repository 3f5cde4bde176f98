package nrw.bildungspartner.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A mail server on a real socket that answers to the next messages what it was told to, and takes all later ones. */
final class StubbornSmtpServer implements AutoCloseable {

    private final ServerSocket server;
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    StubbornSmtpServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::serve, "stubborn-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** What it says after the next message; {@code "hang up"} closes the connection without a word. */
    StubbornSmtpServer thenAnswers(String answer) {
        answers.add(answer);
        return this;
    }

    /** Every message that reached it, whatever it answered. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client or the test went away; the next one may come.
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 stubborn");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            }
            if (line.startsWith("DATA")) {
                say(client, "354 go on");
                messages.add(message(in));
                @Nullable String answer = answers.poll();
                if ("hang up".equals(answer)) {
                    return;
                }
                say(client, answer == null ? "250 taken" : answer);
            } else {
                say(client, "250 fine");
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
