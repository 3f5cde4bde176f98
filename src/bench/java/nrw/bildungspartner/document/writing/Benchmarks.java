package nrw.bildungspartner.document.writing;

/** All of this room, in one run. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        FillingBenchmark.main(args);
        PrintingBenchmark.main(args);
    }
}
