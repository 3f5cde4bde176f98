package nrw.bildungspartner.shell;

/**
 * Which page of a list is asked for. A controller takes it as an argument; it reads {@code page} and {@code size} and
 * holds them within bounds, so nobody can ask for everything at once.
 */
public record Paging(int page, int size) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 200;
    private static final int MAX_PAGE = 1_000_000;

    public Paging {
        page = Math.min(Math.max(page, 0), MAX_PAGE);
        size = Math.min(Math.max(size, 1), MAX_SIZE);
    }

    public static Paging first() {
        return new Paging(0, DEFAULT_SIZE);
    }

    public long offset() {
        return (long) page * size;
    }
}
