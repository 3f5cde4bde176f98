package nrw.bildungspartner.shell;

import java.util.List;
import java.util.function.Function;

/** One page of a longer list, as programs and pages get it. */
public record Listing<T>(List<T> items, int page, int size, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    public static <T> Listing<T> of(List<T> items, Paging paging, long total) {
        return new Listing<>(items, paging.page(), paging.size(), total);
    }

    public static <T> Listing<T> empty(Paging paging) {
        return of(List.of(), paging, 0);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), page, size, total);
    }

    public int pages() {
        return size == 0 ? 0 : (int) ((total + size - 1) / size);
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    public boolean hasPrevious() {
        return page > 0;
    }
}
