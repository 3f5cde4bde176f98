package nrw.bildungspartner.partner.register;

import static nrw.bildungspartner.partner.register.RegisterFiles.row;
import static nrw.bildungspartner.partner.register.RegisterOnRecord.withSample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImport.State;
import nrw.bildungspartner.shell.Conflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

@ApplicationTest
class FetchSchoolRegisterTests {

    @Autowired
    SyncSchoolRegister sync;

    @Autowired
    RegisterImports imports;

    @Autowired
    ImportLedger ledger;

    RegisterOnRecord onRecord;
    HttpServer server;
    final ExecutorService workers = Executors.newCachedThreadPool();
    final CountDownLatch testIsOver = new CountDownLatch(1);

    @Autowired
    void register(ApplicationContext application) {
        onRecord = RegisterOnRecord.of(application);
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void stopServer() {
        testIsOver.countDown();
        server.stop(0);
        workers.shutdownNow();
        onRecord.onlyTheSample();
    }

    @Test
    void oneClickFetchesTheOfficialFileAlsoFromWhereItMovedTo() {
        byte[] file = withSample(row("999001"));
        serve("/neu.csv", exchange -> answer(exchange, 200, file));
        serve("/alt.csv", exchange -> {
            exchange.getResponseHeaders().add("Location", "/neu.csv");
            answer(exchange, 301, new byte[0]);
        });

        UUID run = fetcher("/alt.csv").fetch("chefin");

        RegisterImport done = onRecord.ended(run);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.source()).isEqualTo(Source.ADDRESS);
        assertThat(done.sourceName()).endsWith("/alt.csv");
        assertThat(done.startedBy()).isEqualTo("chefin");
        assertThat(done.counts().added()).isEqualTo(1);
    }

    @Test
    void theScheduleRunsBySomebodyWithoutName() {
        serve("/x.csv", exchange -> answer(exchange, 200, withSample()));

        fetcher("/x.csv").fetchOnSchedule();

        assertThat(onRecord.ended(onRecord.latest().id()).startedBy()).isEmpty();
    }

    @Test
    void aPageInsteadOfTheFileIsRefused() {
        serve("/x.csv", exchange -> answer(exchange, 200, "<html>Wartung</html>".getBytes()));

        RegisterImport run = onRecord.ended(fetcher("/x.csv").fetch("chefin"));

        assertThat(run.state()).isEqualTo(State.REFUSED);
        assertThat(run.reason()).isEqualTo(Refusal.NOT_THE_REGISTER);
    }

    @Test
    void whatTheServerSaysInsteadStandsInTheHistory() {
        serve("/x.csv", exchange -> answer(exchange, 503, new byte[0]));

        RegisterImport run = imports.byId(fetcher("/x.csv").fetch("chefin")).orElseThrow();

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.reason()).isEqualTo(Refusal.NOT_FETCHED);
        assertThat(run.reasonDetail()).isEqualTo("HTTP 503");
        assertThat(run.canRunAgain()).isFalse();
    }

    @Test
    void nobodyThereStandsInTheHistoryToo() {
        int port = server.getAddress().getPort();
        server.stop(0);

        RegisterImport run = imports.byId(
                        fetcher(URI.create("http://127.0.0.1:" + port + "/")).fetch("chefin"))
                .orElseThrow();

        assertThat(run.reason()).isEqualTo(Refusal.NOT_FETCHED);
        assertThat(run.reasonDetail()).isEqualTo("ConnectException");
    }

    @Test
    void aServerThatNeverEndsIsGivenUp() {
        serve("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("Schulnummer;".getBytes());
            exchange.getResponseBody().flush();
            awaitEndOfTest();
        });

        RegisterImport run = imports.byId(fetcher("/x.csv").fetch("chefin")).orElseThrow();

        assertThat(run.reason()).isEqualTo(Refusal.NOT_FETCHED);
        assertThat(run.reasonDetail()).startsWith("Timeout");
    }

    @Test
    void aFileWithoutEndIsCutOffAtTheLimit() {
        serve("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65_536];
            for (int i = 0; i < 100_000 && testIsOver.getCount() > 0; i++) {
                exchange.getResponseBody().write(block);
            }
        });

        RegisterImport run = imports.byId(fetcher("/x.csv").fetch("chefin")).orElseThrow();

        assertThat(run.reason()).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void anAddressThatIsNoneIsAnAnswerAndNoFault() {
        RegisterImport run = imports.byId(
                        fetcher(URI.create("file:///etc/hostname")).fetch("chefin"))
                .orElseThrow();

        assertThat(run.reason()).isEqualTo(Refusal.NOT_FETCHED);
    }

    @Test
    void aFetchDuringAnotherRunIsRefused() throws IOException {
        serve("/x.csv", exchange -> answer(exchange, 200, withSample()));
        UUID other = ledger.open(
                new ImportLedger.Order(Source.UPLOAD, "x", "y"),
                StoredFile.of(new java.io.ByteArrayInputStream(withSample()), 1_000_000));

        assertThatThrownBy(() -> fetcher("/x.csv").fetch("chefin")).isInstanceOf(Conflict.class);
        fetcher("/x.csv").fetchOnSchedule();

        ledger.end(other, State.FAILED, Refusal.INTERRUPTED, "");
    }

    private FetchSchoolRegister fetcher(String path) {
        return fetcher(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private FetchSchoolRegister fetcher(URI address) {
        RegisterSettings settings =
                new RegisterSettings(address, "-", Duration.ofSeconds(2), DataSize.ofMegabytes(2), 0.1, false);
        return new FetchSchoolRegister(new RegisterDownload(settings), sync, ledger, settings);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void awaitEndOfTest() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
