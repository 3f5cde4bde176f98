package nrw.bildungspartner.partner.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file as it is kept until its run is over, so that it can be confirmed or run again without a second upload. */
record StoredFile(long bytes, String sha256, byte[] zipped) {

    /** What the database's column holds. */
    private static final int MAX_ZIPPED = 15_000_000;

    /**
     * Takes a file in.
     *
     * @throws RefusedFile if it is larger than the limit
     */
    static StoredFile of(InputStream content, long limit) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        MessageDigest digest = digest();
        long bytes = 0;
        try (DigestInputStream in = new DigestInputStream(content, digest);
                OutputStream out = new GZIPOutputStream(zipped)) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit || zipped.size() > MAX_ZIPPED) {
                    throw new RefusedFile(Refusal.TOO_LARGE, limit / 1_048_576 + " MB");
                }
                out.write(buffer, 0, read);
            }
        }
        return new StoredFile(bytes, HexFormat.of().formatHex(digest.digest()), zipped.toByteArray());
    }

    static InputStream unzip(byte[] zipped) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(zipped), 65_536);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
