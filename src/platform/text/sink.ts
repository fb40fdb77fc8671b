import type { TextRead } from './text-read.ts'

/** Where text flows to, up to a bound. */
export interface Sink {
  /** Adds text; false once no more is wanted. */
  readonly add: (text: string) => boolean
  readonly full: () => boolean
  readonly read: () => TextRead
}

/** Controls no text needs, and half letters, which no index and no JSON takes. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
    .toWellFormed()
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()

/** Collects at most so many characters. */
export const sinkOf = (most: number): Sink => {
  const parts: string[] = []
  let length = 0
  let truncated = false
  return {
    add: (text) => {
      const room = most - length
      truncated ||= text.length > room
      if (room > 0) parts.push(text.slice(0, room))
      length += Math.min(text.length, room)
      return !truncated
    },
    full: () => truncated,
    read: () => ({ text: tidy(parts.join('')), truncated }),
  }
}
