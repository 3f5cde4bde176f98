package nrw.bildungspartner.document.sealing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a time stamp service (RFC 3161) to vouch for the time; the document itself never leaves the house. */
@SuppressWarnings("serial")
final class TimeStampService implements TSPSource {

    private static final int NONCE_BITS = 64;

    private final URI url;
    private final Duration limit;

    TimeStampService(URI url, Duration limit) {
        this.url = url;
        this.limit = limit;
    }

    /** The service did not answer, or not with a time stamp for what was asked. */
    static final class Failed extends RuntimeException {

        Failed(URI url, String why, Exception cause) {
            super(url + ": " + why, cause);
        }
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()),
                    digest,
                    new BigInteger(NONCE_BITS, new SecureRandom()));
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IOException("refused with status " + response.getStatus());
            }
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new Failed(url, e.getClass().getSimpleName() + " " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(limit).build();
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(url)
                            .timeout(limit)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
