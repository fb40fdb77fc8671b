import type { SetLine, Strip, Stroke } from './strip.ts'

const typeOf = ({ line }: SetLine): number => Math.max(...line.letters.map(({ style }) => style.size), 0)

/** The lowest place at most `room` below the top that goes through no line. */
const seamIn = (lines: readonly SetLine[], room: number): number => {
  const through = lines.filter((line) => {
    const type = typeOf(line)
    return line.baseline - type < room && line.baseline + 0.3 * type > room
  })
  return Math.min(room, ...through.map((line) => line.baseline - typeOf(line)))
}

const within = ({ from, to, ...rest }: Stroke, top: number, bottom: number): readonly Stroke[] => {
  const low = Math.max(top, Math.min(from[1], to[1]))
  const high = Math.min(bottom, Math.max(from[1], to[1]))
  if (low > high) return []
  return [{ ...rest, from: [from[0], low - top], to: [to[0], high - top] }]
}

/** Part of a strip between two heights, with an edge where it was cut. */
const part = (strip: Strip, top: number, bottom: number): Strip => {
  const inside = (lines: readonly SetLine[]) =>
    lines
      .filter(({ baseline }) => baseline > top && baseline <= bottom)
      .map((line) => ({ ...line, baseline: line.baseline - top }))
  const sides = strip.strokes.flatMap((stroke) => within(stroke, top, bottom))
  const edge = Math.max(0, ...strip.strokes.map(({ to }) => to[0]))
  const cut = (y: number): Stroke => ({ from: [0, y], to: [edge, y], width: 0.5 })
  return {
    ...strip,
    height: bottom - top,
    lines: inside(strip.lines),
    strokes: [...sides, ...(top > 0 ? [cut(0)] : []), ...(bottom < strip.height ? [cut(bottom - top)] : [])],
    ...(strip.rows && {
      rows: strip.rows.map((row) => row.map((cell) => ({ ...cell, lines: inside(cell.lines) }))),
    }),
  }
}

/** A strip higher than `room`, cut in two between lines; nothing where nothing of it fits. */
export const cutAt = (strip: Strip, room: number): readonly [Strip, Strip] | undefined => {
  const lines = [...strip.lines, ...(strip.rows ?? []).flat().flatMap((cell) => cell.lines)]
  const seam = seamIn(lines, room)
  if (seam <= 0 || !lines.some(({ baseline }) => baseline <= seam)) return undefined
  return [part(strip, 0, seam), part(strip, seam, strip.height)]
}
