package nrw.bildungspartner.directory.web;

import nrw.bildungspartner.directory.NrwMap;

/**
 * The home page's picture: a dot for every school of the register, and light where a partnership is.
 *
 * @param all the dots of all schools, as an SVG path
 * @param lit the dots of the schools that take part
 */
record NightMap(String all, String lit, int schools, int shining) {

    public String land() {
        return NrwMap.outline();
    }

    public String viewBox() {
        return "0 0 " + NrwMap.WIDTH + " " + NrwMap.HEIGHT;
    }
}
