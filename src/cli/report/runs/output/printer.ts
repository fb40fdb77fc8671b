import type { Session } from '../../../terminal/session.ts'
import { createJsonList } from '../../../text/json-list.ts'
import type { Mended } from '../mended.ts'
import type { OutputFormat } from '../../options.ts'
import { editsText } from '../text/edits.ts'

/** One file that was written. */
export interface Converted extends Mended {
  readonly file: string
  readonly output: string
}

/** Tells what was written. */
export interface ConvertedPrinter {
  readonly add: (converted: Converted) => Promise<void>
  readonly end: () => Promise<void>
}

/** `none` is for runs whose results themselves go to standard output. */
export const createPrinter = (session: Session, format: OutputFormat | 'none'): ConvertedPrinter => {
  if (format === 'json') {
    const list = createJsonList(session.print)
    return {
      add: ({ file, output, repair }) => list.add({ file, output, repair: repair ?? null }),
      end: list.end,
    }
  }
  return {
    add: async ({ output, report, repair }) => {
      const change = repair === undefined ? '' : `，已更正：${editsText(report, repair)}`
      if (format === 'text') await session.print(`已写出 ${output}${change}\n`)
    },
    end: () => Promise.resolve(),
  }
}
