import type { IRunOptions } from 'docx'
import { TextRun } from 'docx'
import { printable } from '../words.ts'

/** A text as runs: each of its lines begins a new one. */
export const runs = (text: string, style: Omit<IRunOptions, 'text'> = {}): TextRun[] =>
  printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }))
