package nrw.bildungspartner.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells a program's request from a person's. */
final class Programs {

    private Programs() {}

    /** Whether a program asks: everything below {@code /api/} and the API's description. */
    static boolean asks(HttpServletRequest request) {
        var path = path(request);
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/v3/api-docs");
    }

    /** Whether a script of ours asks for a part of a page. */
    static boolean asksForPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** The path within the application; for an error's second round, the path of the first. */
    static String path(HttpServletRequest request) {
        var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
        var context = request.getContextPath();
        return uri.startsWith(context) ? uri.substring(context.length()) : uri;
    }

    /** The path as a log may know it: the secret of a private link is left out. */
    static String loggable(HttpServletRequest request) {
        return path(request).replaceFirst("^/(entwurf|stand|unterzeichnen)/[^/]+", "/$1/…");
    }
}
