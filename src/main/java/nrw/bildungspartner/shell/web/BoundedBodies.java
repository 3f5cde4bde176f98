package nrw.bildungspartner.shell.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import nrw.bildungspartner.shell.TooLarge;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Holds the bodies that programs send within bounds: nothing here has more to say than two megabytes. */
@ControllerAdvice
class BoundedBodies extends RequestBodyAdviceAdapter {

    private static final long MOST = 2_000_000;

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        if (message.getHeaders().getContentLength() > MOST) {
            throw new TooLarge("shell.problem.too-long.detail");
        }
        return new Bounded(new BoundedStream(message.getBody()), message.getHeaders());
    }

    private record Bounded(InputStream body, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static final class BoundedStream extends FilterInputStream {

        private long left = MOST;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return count(read, read < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return count(read, Math.max(read, 0));
        }

        private int count(int read, int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge("shell.problem.too-long.detail");
            }
            return read;
        }
    }
}
