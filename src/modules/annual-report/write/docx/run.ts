import type { IRunOptions } from 'docx'
import { TextRun } from 'docx'

/** What XML cannot hold, control characters and halves of characters: Word would refuse the whole file. */
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export const printable = (text: string): string => text.replaceAll(unprintable, '')

/** A run of text as it may stand in a Word file, whatever a scanned or damaged source had in it. */
export const run = (text: string, style: Omit<IRunOptions, 'text'> = {}): TextRun =>
  new TextRun({ ...style, text: printable(text) })
