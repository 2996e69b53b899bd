#!/usr/bin/env python3
"""Reads a PNG of eight bits a channel from standard input, as from a clipboard, and prints its width, its height, how many
colours it has, and whether its edge is that of a card all around: one line of one colour, and another colour inside it.
"""
import struct
import sys
import zlib

CORNER = 16


def pixels(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            packed += body
        at += length + 12
    assert depth == 8, f"{depth} bits"
    size = {2: 3, 6: 4}[colour]
    raw, before, rows = zlib.decompress(packed), bytearray(width * size), []
    for y in range(height):
        start = y * (width * size + 1)
        how, line = raw[start], bytearray(raw[start + 1 : start + 1 + width * size])
        for x in range(len(line)):
            left = line[x - size] if x >= size else 0
            up, corner = before[x], before[x - size] if x >= size else 0
            if how == 1:
                line[x] = (line[x] + left) & 255
            elif how == 2:
                line[x] = (line[x] + up) & 255
            elif how == 3:
                line[x] = (line[x] + (left + up) // 2) & 255
            elif how == 4:
                guess = left + up - corner
                far = [abs(guess - other) for other in (left, up, corner)]
                line[x] = (line[x] + (left, up, corner)[far.index(min(far))]) & 255
        before = line
        rows.append([bytes(line[x : x + 3]) for x in range(0, len(line), size)])
    return width, height, rows


def edge(rows):
    columns = list(zip(*rows))
    lines = [rows[0], rows[-1], columns[0], columns[-1]]
    inner = [rows[4], rows[-5], columns[4], columns[-5]]
    seen = [set(line[CORNER:-CORNER]) for line in lines]
    return all(len(colours) == 1 for colours in seen) and all(
        line[CORNER] != within[CORNER] for line, within in zip(lines, inner)
    )


width, height, rows = pixels(sys.stdin.buffer.read())
colours = len({pixel for row in rows for pixel in row})
print(width, height, colours, "edge" if edge(rows) else "no-edge")
