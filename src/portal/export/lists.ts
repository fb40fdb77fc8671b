import type { YearCount } from '#modules/publishing'
import { many } from '../routes/disclosure.ts'
import { scan } from '../view/html-links.ts'
import type { PlannedColumn } from './plan.ts'
import { listPath } from './plan.ts'
import { placeOf } from './place.ts'
import type { Press } from './press.ts'

/** The address of the next page of a list, as its pager has it. */
const nextIn = (html: string): string | undefined =>
  scan(html).links.find(({ tag, value }) => tag === 'a' && /[?&]after=/u.test(value))?.value

const pageFile = (first: string, number: number): string =>
  number === 1 ? first : first.replace(/index\.html$/u, `page-${number}/index.html`)

const fileOf = (address: string): string => {
  const place = placeOf(address)
  return place?.kind === 'file' ? place.path : ''
}

/** Puts a whole list, page by page: `address`, `address` page 2, … Each leads to the next. */
export const putList = async (press: Press, address: string): Promise<void> => {
  const first = fileOf(address)
  let next: string | undefined = address
  for (let number = 1; next !== undefined; number++) {
    const here: string = next
    const html: string = await press.page(here, {
      file: pageFile(first, number),
      more: (other) => (/[?&]after=/u.test(other) ? pageFile(first, number + 1) : undefined),
    })
    next = nextIn(html)
  }
}

/** Where the documents behind the first page of a list begin: in which year, on which page of it. */
const behindFirst = (years: readonly YearCount[]): readonly [number, number] => {
  let left = many
  for (const [index, { year, documents }] of years.entries()) {
    if (documents > left) return [year, index === 0 ? 2 : 1]
    left -= documents
  }
  return [years.at(-1)?.year ?? 0, 1]
}

/**
 * Puts the page of a column, and its list year by year. The list of all years goes on in the years: a new document
 * then moves the pages of its own year, and no others.
 */
export const putColumn = async (press: Press, planned: PlannedColumn): Promise<void> => {
  const { years } = planned
  const [year, number] = behindFirst(years)
  const onward = pageFile(fileOf(listPath(planned, year)), number)
  await press.page(listPath(planned), {
    more: (other) => (/[?&]after=/u.test(other) ? onward : undefined),
  })
  for (const each of years) await putList(press, listPath(planned, each.year))
}
