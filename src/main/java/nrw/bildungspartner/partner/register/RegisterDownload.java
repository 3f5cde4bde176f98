package nrw.bildungspartner.partner.register;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets the official file from its address, within a time and a size. */
@Component
class RegisterDownload {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final RegisterSettings settings;

    RegisterDownload(RegisterSettings settings) {
        this.settings = settings;
    }

    /**
     * Gets the file.
     *
     * @throws RefusedFile if there is none, or too large a one; the detail says what the server said
     */
    byte[] get() {
        return get(settings.address());
    }

    byte[] get(URI address) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = request(address);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new Limited(settings.maxSize().toBytes()));
        try {
            HttpResponse<byte[]> response = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new RefusedFile(Refusal.NOT_FETCHED, "HTTP " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new RefusedFile(
                    Refusal.NOT_FETCHED, "Timeout " + settings.timeout().toSeconds() + " s");
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedFile(Refusal.NOT_FETCHED, "");
        }
    }

    private HttpRequest request(URI address) {
        try {
            return HttpRequest.newBuilder(address)
                    .timeout(settings.timeout())
                    .header("Accept", "text/csv, text/plain, */*")
                    .build();
        } catch (IllegalArgumentException e) {
            throw new RefusedFile(Refusal.NOT_FETCHED, String.valueOf(e.getMessage()));
        }
    }

    private RefusedFile refused(@Nullable Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof TooLarge) {
                return new RefusedFile(Refusal.TOO_LARGE, settings.maxSize().toMegabytes() + " MB");
            }
        }
        return new RefusedFile(
                Refusal.NOT_FETCHED, cause == null ? "" : cause.getClass().getSimpleName());
    }

    private static final class TooLarge extends IOException {}

    /** Collects a body up to a limit, then hangs up. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> all = HttpResponse.BodySubscribers.ofByteArray();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private long left;
        private @Nullable Subscription subscription;

        private Limited(long limit) {
            this.left = limit;
            all.getBody().thenAccept(body::complete);
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Subscription taken) {
            subscription = taken;
            all.onSubscribe(taken);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left >= 0) {
                all.onNext(buffers);
            } else if (subscription != null) {
                subscription.cancel();
                body.completeExceptionally(new TooLarge());
            }
        }

        @Override
        public void onError(Throwable error) {
            body.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            all.onComplete();
        }
    }
}
