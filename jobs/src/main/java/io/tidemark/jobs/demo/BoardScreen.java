package io.tidemark.jobs.demo;

import io.tidemark.jobs.cli.Screen;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;

/** Draws frames, asked once a second: over the last one on a terminal, one below the other elsewhere. */
final class BoardScreen {

    private static final String ESCAPE = "\u001b[";
    private static final String WHOLE_SCREEN = ESCAPE + "2J";
    private static final String HOME = ESCAPE + "H";
    private static final String REST_OF_LINE = ESCAPE + "K";
    private static final String REST_OF_SCREEN = ESCAPE + "J";
    private static final int PLAIN_TICKS = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private boolean drawn;
    private long ticks;

    BoardScreen(Screen screen) {
        this.out = screen.out();
        this.terminal = screen.isTerminal();
    }

    /** Says something before the first frame. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Draws a frame if one is due: every second on a terminal, every ten elsewhere. */
    void tick(Supplier<List<String>> frame) {
        if (terminal || ++ticks % PLAIN_TICKS == 0) {
            draw(frame.get());
        }
    }

    private void draw(List<String> frame) {
        if (!terminal) {
            frame.forEach(out::println);
            out.println();
        } else {
            out.print(drawn ? HOME : WHOLE_SCREEN + HOME);
            frame.forEach(line -> out.println(line + REST_OF_LINE));
            out.print(REST_OF_SCREEN);
            drawn = true;
        }
        out.flush();
    }

    /** Makes room on a terminal for what follows. */
    void clear() {
        if (drawn) {
            out.print(HOME + REST_OF_SCREEN);
            out.flush();
        }
    }
}
