#!/usr/bin/env python3
"""Runs a command at a terminal of its own and types what standard input says, a step in each line:

    wait TEXT         go on when TEXT has come since the last `wait` that came true
    type KEYS         with \\t, \\r, \\x03 … for tab, return, Ctrl-C
    press KEYS TEXT   types KEYS again each second until TEXT comes, where what is typed may be lost

Prints everything that came, without the sequences that move and colour. The terminal has 24 rows unless the variable
ROWS says otherwise.
usage: terminal.py COMMAND [ARGUMENT…]
Exit status: that of the command, or 124 where a `wait` or the end of the command did not come within 60 seconds.
"""
import fcntl, os, pty, re, select, signal, struct, sys, termios, time

PATIENCE = 60
SEQUENCES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[ -/]+[0-~]|[=>78ME])|[\x00\x07\x08\x0e\x0f]")


class Terminal:
    def __init__(self, command):
        self.came = b""
        self.seen = 0
        self.process, self.end = pty.fork()
        if self.process == 0:
            size = struct.pack("HHHH", int(os.environ.get("ROWS", "24")), 80, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # Python ignores it
            os.execvp(command[0], command)

    def text(self):
        return SEQUENCES.sub("", self.came.decode(errors="replace"))

    def read(self, until):
        """More of what comes; False when nothing more will, or not before `until`."""
        if not select.select([self.end], [], [], max(0, until - time.monotonic()))[0]:
            return False
        try:
            more = os.read(self.end, 65536)
        except OSError:
            more = b""
        self.came += more
        return bool(more)

    def wait(self, what, patience=PATIENCE):
        until = time.monotonic() + patience
        while (found := self.text().find(what, self.seen)) < 0:
            if not self.read(until):
                return False
        self.seen = found + len(what)
        return True

    def type(self, keys):
        os.write(self.end, keys.encode().decode("unicode_escape").encode("latin-1"))

    def press(self, keys, what):
        for _ in range(PATIENCE):
            self.type(keys)
            if self.wait(what, 1):
                return

    def status(self):
        until = time.monotonic() + PATIENCE
        while self.read(until):
            pass
        if time.monotonic() >= until:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            return 124
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def main():
    terminal = Terminal(sys.argv[1:])
    status = None
    for line in sys.stdin:
        step, _, what = line.rstrip("\n").partition(" ")
        if step == "type":
            terminal.type(what)
        elif step == "press":
            terminal.press(*what.split(" ", 1))
        elif step == "wait" and not terminal.wait(what):
            print(f"terminal.py: did not come: {what}", file=sys.stderr)
            os.kill(terminal.process, signal.SIGHUP)
            status = 124
            break
    ended = terminal.status()
    sys.stdout.buffer.write(terminal.text().replace("\r\n", "\n").encode())
    return status or (128 - ended if ended < 0 else ended)


sys.exit(main())
