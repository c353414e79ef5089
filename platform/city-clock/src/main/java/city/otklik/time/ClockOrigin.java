package city.otklik.time;

/**
 * Demo time as a straight line through ({@code wallMillis}, {@code cityMillis}), which ends a fifth of a second after the
 * keeper's last beat: while nobody keeps the clock, the city's time stops and no deadline passes.
 */
record ClockOrigin(long cityMillis, long wallMillis, double speed, long beatMillis) {

    static final long STANDSTILL_MILLIS = 200;

    long cityAt(long wall) {
        long reached = Math.clamp(wall, wallMillis, Math.max(wallMillis, beatMillis + STANDSTILL_MILLIS));
        return cityMillis + Math.round((reached - wallMillis) * speed);
    }

    ClockOrigin beatenAt(long wall) {
        if (wall <= beatMillis + STANDSTILL_MILLIS) {
            return new ClockOrigin(cityMillis, wallMillis, speed, wall);
        }
        return movedTo(cityAt(wall), wall, speed);
    }

    ClockOrigin movedTo(long city, long wall, double newSpeed) {
        return new ClockOrigin(Math.max(city, cityAt(wall)), wall, newSpeed, wall);
    }
}
