import { z } from 'zod'
import { withQuery } from '../view/addresses.ts'
import type { Keeper } from './keeper.ts'
import type { Press } from './press.ts'

/** Documents asked for at once. */
const batch = 1000

const pageShape = z.object({ rows: z.array(z.unknown()), next: z.string().optional() })

async function* pagesOf(press: Press, address: string): AsyncGenerator<readonly string[]> {
  let after: string | undefined
  do {
    const asked: string = withQuery(address, { limit: batch, after })
    const page = pageShape.parse(JSON.parse((await press.get(asked)).bytes.toString('utf8')))
    yield page.rows.map((row) => JSON.stringify(row))
    after = page.next
  } while (after !== undefined)
}

/** All documents in one file of JSON: `{"rows":[…]}`, a line each. */
async function* wholeJson(press: Press): AsyncGenerator<string> {
  yield '{"rows":[\n'
  let first = true
  for await (const rows of pagesOf(press, '/api/public/documents')) {
    if (rows.length === 0) continue
    yield (first ? '' : ',\n') + rows.join(',\n')
    first = false
  }
  yield '\n]}\n'
}

/** All documents in one table: its head once. */
async function* wholeCsv(press: Press): AsyncGenerator<string> {
  let head = true
  let next: string | undefined = withQuery('/api/public/documents.csv', { limit: batch })
  while (next !== undefined) {
    const { bytes, link }: { bytes: Buffer; link: string | undefined } = await press.get(next)
    const text = bytes.toString('utf8')
    yield head ? text : text.slice(text.indexOf('\r\n') + 2)
    head = false
    next = /<([^>]*)>; rel="next"/u.exec(link ?? '')?.[1]
  }
}

/** Puts the lists of all documents. */
export const putWholeLists = async (press: Press, keeper: Keeper): Promise<void> => {
  await keeper.putPieces('api/public/documents.json', () => wholeJson(press))
  await keeper.putPieces('api/public/documents.csv', () => wholeCsv(press))
}

/** Puts what robots read: the map, and all parts it names. */
export const putMaps = async (press: Press): Promise<void> => {
  await press.answer('/robots.txt')
  await press.answer('/sitemap.xml')
  const map = (await press.get('/sitemap.xml')).bytes.toString('utf8')
  if (!map.includes('<sitemapindex')) return
  for (const [, address = ''] of map.matchAll(/<loc>([^<]*)<\/loc>/gu))
    await press.answer(new URL(address).pathname)
}
