package nrw.bildungspartner.directory.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.directory.DirectoryEntry;
import nrw.bildungspartner.directory.NrwMap;
import nrw.bildungspartner.partner.SchoolDot;

/**
 * The list's picture: a dot for every school of the register, stronger where something was found, and the numbers of the
 * list where its entries are.
 *
 * @param chosen the outlines of the districts that were asked for
 * @param all the dots of all schools
 * @param lit the dots of the schools found
 */
record DayMap(Collection<String> districts, List<String> chosen, String all, String lit, List<Pin> pins) {

    /** Pins nearer than this would hide each other's number. */
    private static final int ROOM = 40;

    /** @param no the number in the list */
    record Pin(int no, String registrationNumber, String label, long x, long y) {}

    static DayMap of(List<SchoolDot> dots, Set<String> found, List<String> chosen, List<DirectoryEntry> entries) {
        List<SchoolDot> lit =
                dots.stream().filter(dot -> found.contains(dot.number())).toList();
        return new DayMap(
                NrwMap.districts().values(),
                chosen.stream()
                        .map(key -> NrwMap.districts().getOrDefault(key, ""))
                        .toList(),
                NrwMap.dots(dots),
                NrwMap.dots(lit),
                pins(lit, entries));
    }

    public String viewBox() {
        return "0 0 " + NrwMap.WIDTH + " " + NrwMap.HEIGHT;
    }

    private static List<Pin> pins(List<SchoolDot> lit, List<DirectoryEntry> entries) {
        var dots = lit.stream().collect(Collectors.toMap(SchoolDot::number, dot -> dot, (one, other) -> one));
        List<Pin> pins = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DirectoryEntry entry = entries.get(i);
            int no = i + 1;
            entry.schools().stream()
                    .map(school -> dots.get(school.number()))
                    .filter(dot -> dot != null)
                    .findFirst()
                    .ifPresent(dot -> pins.add(pin(no, entry, NrwMap.x(dot.x()), NrwMap.y(dot.y()), pins)));
        }
        return pins;
    }

    /** Beside its place where another pin already stands there. */
    private static Pin pin(int no, DirectoryEntry entry, long x, long y, List<Pin> pins) {
        long free = x;
        while (taken(free, y, pins)) {
            free += ROOM;
        }
        if (free > NrwMap.WIDTH - ROOM / 2) {
            free = x;
            while (taken(free, y, pins)) {
                free -= ROOM;
            }
        }
        return new Pin(no, entry.registrationNumber(), title(entry), free, y);
    }

    private static boolean taken(long x, long y, List<Pin> pins) {
        return pins.stream().anyMatch(pin -> Math.hypot(pin.x - x, pin.y - y) < ROOM);
    }

    private static String title(DirectoryEntry entry) {
        return entry.schools().stream().map(DirectoryEntry.ListedSchool::name).collect(Collectors.joining(", "))
                + " × "
                + entry.institution().name();
    }
}
