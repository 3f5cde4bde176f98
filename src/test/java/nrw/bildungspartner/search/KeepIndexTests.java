package nrw.bildungspartner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.shell.Paging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Other applications on the same database, each with an index of its own. */
@ApplicationTest
class KeepIndexTests {

    @Autowired
    ChangeLog log;

    @Autowired
    ReadSubject reader;

    @Autowired
    Agreements agreements;

    @Autowired
    MailLedger ledger;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    TransactionTemplate transaction;

    @Value("${bildungspartner.data-dir}/search")
    Path ownIndex;

    @TempDir
    Path folder;

    private final List<Node> nodes = new ArrayList<>();

    /** An application, as far as searching goes. */
    private final class Node {
        final SearchIndex index;
        final KeepIndex keeper;
        final FindAnywhere find;

        Node(Path folder) {
            index = new SearchIndex(folder);
            keeper = new KeepIndex(index, log, reader, agreements, ledger);
            find = new FindAnywhere(index, keeper);
            nodes.add(this);
            keeper.start();
        }

        long finds(String word) {
            return find.find(word, Set.of(), Paging.first()).listing().total();
        }

        void awaitFound(String word) {
            await(word).atMost(Duration.ofSeconds(30)).until(() -> finds(word) == 1);
        }

        void awaitComplete() {
            await("index").atMost(Duration.ofMinutes(2)).until(keeper::isComplete);
        }

        void stop() throws IOException {
            keeper.stop();
            index.close();
        }
    }

    @AfterEach
    void stopAll() throws IOException {
        for (Node node : nodes) {
            node.stop();
        }
    }

    @Test
    void withoutAnIndexItIsBuiltFromNothing() {
        String before = issued();
        Node node = new Node(folder.resolve("search"));

        node.awaitComplete();

        assertThat(node.finds(before)).isEqualTo(1);
        node.awaitFound(issued());
    }

    @Test
    void whatWasCommittedAfterTheIndexWasKeptIsFoundAfterAKill() throws IOException {
        Node first = new Node(folder.resolve("search"));
        first.awaitComplete();
        String kept = issued();
        first.awaitFound(kept);
        first.stop();
        nodes.clear();
        String[] missed = {issued(), issued()};

        Node second = new Node(folder.resolve("search"));

        second.awaitFound(missed[0]);
        second.awaitFound(missed[1]);
        assertThat(second.finds(kept)).isEqualTo(1);
    }

    /** As {@code kill -9} leaves it: only what was kept is there, and the lock of somebody who is no more. */
    @Test
    void anIndexThatWasCutOffInTheMiddleGoesOnFromWhatWasKept() throws IOException {
        Node running = new Node(folder.resolve("search"));
        running.awaitComplete();
        String unkept = issued();
        running.awaitFound(unkept);
        FileSystemUtils.copyRecursively(folder.resolve("search"), folder.resolve("cut-off"));

        Node next = new Node(folder.resolve("cut-off"));

        next.awaitFound(unkept);
    }

    @Test
    void whatCannotBeReadOrIsOfAnotherDatabaseIsBuiltAnew() throws IOException {
        String before = issued();
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("segments_1"), "nothing that Lucene ever wrote");
        Node node = new Node(broken);
        node.awaitComplete();
        assertThat(node.finds(before)).isEqualTo(1);
        node.stop();
        nodes.clear();

        SearchIndex foreign = new SearchIndex(broken);
        foreign.startOver();
        foreign.keep(new SearchIndex.Saved(1, 1, "another database"));
        foreign.close();
        Node again = new Node(broken);

        again.awaitFound(before);
    }

    @Test
    void twoApplicationsInOneFolderDoNotDisturbEachOther() {
        Node one = new Node(folder.resolve("search"));
        Node other = new Node(folder.resolve("search"));

        one.awaitComplete();
        other.awaitComplete();
        String word = issued();

        one.awaitFound(word);
        other.awaitFound(word);
        assertThat(folder.resolve("search-2")).isDirectory();
    }

    /** Numbers are given before the commit: the earlier number may come later, when the later one was long read. */
    @Test
    void aTransactionThatCommitsLastUnderAnEarlierNumberIsNotForgotten() {
        Node node = new Node(folder.resolve("search"));
        node.awaitComplete();
        var mayCommit = new CompletableFuture<String>();
        var written = new CompletableFuture<String>();
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            String word = issued();
            written.complete(word);
            mayCommit.join();
            return word;
        }));
        String uncommitted = written.join();

        String faster = issued();
        node.awaitFound(faster);
        assertThat(node.finds(uncommitted)).isZero();
        mayCommit.complete("go on");

        assertThat(slow.join()).isEqualTo(uncommitted);
        node.awaitFound(uncommitted);
    }

    @Test
    void whatIsRolledBackIsNeverFound() {
        Node node = new Node(folder.resolve("search"));
        node.awaitComplete();

        String gone = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return issued();
        }));
        node.awaitFound(issued());

        assertThat(node.finds(gone)).isZero();
    }

    @Test
    void theIndexLiesInTheDataDirectory() {
        assertThat(ownIndex).isDirectory();
    }

    /** A new case, by a word that stands in no other. */
    private String issued() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        issueAgreement.issue(
                SampleAgreement.between("100012")
                        .with("Haus " + word, "Lippstadt")
                        .content(),
                Origin.API);
        return word;
    }
}
