#!/usr/bin/python3
"""A desktop portal that answers file dialogs as badly as is wanted, on the session bus of the environment.

    fake_portal.py MODE COUNT_FILE [PATH]

MODE      answer     chooses PATH
          cancel     says that nothing was chosen, after half a second
          silent     accepts the call and never replies
          blackhole  replies, and never sends the answer
          ancient    replies with a handle of its own making, as old portals did, and answers on that

A line is added to COUNT_FILE for each dialog that was asked for. Debian packages: python3-dbus python3-gi.
"""
import pathlib
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.portal.Desktop"
REQUEST = "org.freedesktop.portal.Request"


class Request(dbus.service.Object):
    """The answer to one dialog."""

    @dbus.service.signal(REQUEST, signature="ua{sv}")
    def Response(self, code, results):
        pass


class Portal(dbus.service.Object):
    """The dialogs."""

    def __init__(self, bus, mode, count, path):
        super().__init__(bus, "/org/freedesktop/portal/desktop")
        self.bus, self.mode, self.count, self.path, self.requests = bus, mode, count, path, 0

    def begin(self, sender, options, reply):
        self.requests += 1
        with open(self.count, "a") as count:
            count.write("asked\n")
        if self.mode == "silent":
            return
        who = sender.lstrip(":").replace(".", "_")
        token = str(options.get("handle_token", "none"))
        if self.mode == "ancient":
            token = f"own{self.requests}"
        handle = f"/org/freedesktop/portal/desktop/request/{who}/{token}"
        reply(dbus.ObjectPath(handle))
        request = Request(self.bus, handle)
        uris = dbus.Dictionary({"uris": dbus.Array([pathlib.Path(self.path).as_uri()], signature="s")}, signature="sv")
        none = dbus.Dictionary({}, signature="sv")
        if self.mode in ("answer", "ancient"):
            GLib.timeout_add(100, lambda: request.Response(dbus.UInt32(0), uris))
        elif self.mode == "cancel":
            GLib.timeout_add(500, lambda: request.Response(dbus.UInt32(1), none))

    @dbus.service.method(
        "org.freedesktop.portal.FileChooser", "ssa{sv}", "o", sender_keyword="sender", async_callbacks=("reply", "fail")
    )
    def OpenFile(self, parent, title, options, sender, reply, fail):
        self.begin(sender, options, reply)

    @dbus.service.method(
        "org.freedesktop.portal.FileChooser", "ssa{sv}", "o", sender_keyword="sender", async_callbacks=("reply", "fail")
    )
    def SaveFile(self, parent, title, options, sender, reply, fail):
        self.begin(sender, options, reply)


def main():
    mode, count = sys.argv[1], sys.argv[2]
    path = sys.argv[3] if len(sys.argv) > 3 else "/none"
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()
    portal = Portal(bus, mode, count, path)
    name = dbus.service.BusName(NAME, bus)
    pathlib.Path(count).touch()
    GLib.MainLoop().run()
    del portal, name


main()
