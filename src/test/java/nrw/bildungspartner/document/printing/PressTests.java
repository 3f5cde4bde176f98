package nrw.bildungspartner.document.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.junit.jupiter.api.Test;

class PressTests {

    private static final int PRESSES = 40;
    private static final int JOBS = 8;
    private static final String PAGE = """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="de">
              <fo:layout-master-set>
                <fo:simple-page-master master-name="page" page-width="100mm" page-height="100mm">
                  <fo:region-body/>
                </fo:simple-page-master>
              </fo:layout-master-set>
              <fo:page-sequence master-reference="page">
                <fo:flow flow-name="xsl-region-body"><fo:block font-family="Fira Sans">Aa</fo:block></fo:flow>
              </fo:page-sequence>
            </fo:root>
            """;

    @Test
    void theFirstJobsOfAPressMayComeTogether() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(JOBS);
        try {
            for (int i = 0; i < PRESSES; i++) {
                Press press = new Press();
                CyclicBarrier together = new CyclicBarrier(JOBS);
                List<Future<Boolean>> typefacesFound = new ArrayList<>();
                for (int job = 0; job < JOBS; job++) {
                    typefacesFound.add(workers.submit(() -> findsTypefaces(press, together)));
                }
                for (Future<Boolean> found : typefacesFound) {
                    assertThat(found.get()).isTrue();
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static boolean findsTypefaces(Press press, CyclicBarrier together) throws Exception {
        FOUserAgent job = press.job();
        job.setTitle("Aa");
        List<String> troubles = new ArrayList<>();
        job.getEventBroadcaster().addEventListener(new PressTroubles(troubles::add));
        together.await();
        var page = press.start(job, OutputStream.nullOutputStream());
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new StreamSource(new StringReader(PAGE)), new SAXResult(page.getDefaultHandler()));
        return troubles.isEmpty();
    }
}
