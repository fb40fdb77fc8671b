import type { Span } from '../../model/index.ts'

export interface Line {
  /** The line without its Markdown marks and outer blanks. */
  readonly text: string
  readonly raw: string
  readonly span: Span
  /** The number of leading # marks. */
  readonly heading: number
}

const hashes = /^\s*(#{1,6})\s+/u
const emphasis = /^(\*\*|__)(.+)\1$/u
const inlineEmphasis = /\*\*([^*]+)\*\*/gu

const tidy = (text: string): string =>
  text
    .replace(hashes, '')
    .replaceAll(/[\u00a0\u3000\u200b\ufeff]/gu, ' ')
    .trim()
    .replace(emphasis, '$2')
    .replaceAll(inlineEmphasis, '$1')
    .trim()

/** The lines of a text with their offsets; blank lines are kept, they part paragraphs. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const raw = text.slice(start, end).replace(/\r$/u, '')
    yield { text: tidy(raw), raw, span: { start, end }, heading: hashes.exec(raw)?.[1]?.length ?? 0 }
    if (found === -1) return
    start = end + 1
  }
}
