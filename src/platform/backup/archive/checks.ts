import { createHash } from 'node:crypto'

/** What is written down of an entry: enough to see later that it is the same. */
export interface Check {
  readonly name: string
  readonly size: number
  readonly sm3: string
}

/** Entries of which checks are kept in memory at most; then they are written as an entry of their own. */
const pageLength = 1000

const checksName = (number: number): string => `checks/${String(number).padStart(6, '0')}.ndjson`

/** Writes checks down as they come, a page at a time, and chains the pages. Used alike by writer and reader. */
export const createChecks = () => {
  let waiting: Check[] = []
  let chain = ''
  let pages = 0
  return {
    note: (check: Check): void => {
      waiting.push(check)
    },
    isFull: (): boolean => waiting.length >= pageLength,
    isEmpty: (): boolean => waiting.length === 0,
    waiting: (): readonly Check[] => waiting,
    /** The next page's name and content; what waits then counts as written. */
    page: (): { readonly name: string; readonly content: Buffer } => {
      const content = Buffer.from(waiting.map((check) => `${JSON.stringify(check)}\n`).join(''))
      waiting = []
      pages += 1
      chain = createHash('sm3').update(chain).update(content).digest('hex')
      return { name: checksName(pages), content }
    },
    /** One digest over all pages: over all entries. */
    digest: (): string => chain,
  }
}
