import type { PublicColumn, PublicSection, SearchResult, Validity } from '#modules/publishing'
import { kindCodes, kindOf, validities } from '#modules/publishing'
import type { Choice, ChoiceGroup } from '../parts/narrow.ts'
import type { SearchAddress } from './search-address.ts'
import { searchPath } from './search-address.ts'

/** Where the choices come from: what was asked, what was found, and the words for it. */
export interface Choosing {
  readonly asked: SearchAddress
  readonly result: SearchResult
  readonly sections: readonly PublicSection[]
  /** Of the section searched in; none where all are. */
  readonly columns: readonly PublicColumn[]
}

/** A group about one name of the address: each value puts itself on, the one that is on takes itself off. */
const groupOf = <Name extends keyof SearchAddress>(
  { asked }: Choosing,
  title: string,
  name: Name,
  values: readonly {
    readonly value: NonNullable<SearchAddress[Name]>
    readonly title: string
    readonly count: number | undefined
  }[],
): ChoiceGroup => ({
  title,
  choices: values.map((each): Choice => {
    const chosen = asked[name] === each.value
    return {
      title: each.title,
      count: each.count,
      chosen,
      href: searchPath(asked, { [name]: chosen ? undefined : each.value }),
    }
  }),
})

const shownValidities: readonly Validity[] = ['in-force', 'pending', 'lapsed', 'repealed']

interface Counted {
  readonly value: string | number
  readonly title: string
  readonly count: number
}

/** What was met with, and what is chosen now. */
const met = <Row extends Counted>(
  rows: readonly Row[],
  chosen: string | number | undefined,
): readonly Row[] => rows.filter(({ count, value }) => count > 0 || value === chosen)

/** Whether anything was found in a column or below it. Pages may be in several, so that sums would say too much. */
const meets = ({ columns, result }: Pick<Choosing, 'columns' | 'result'>, id: PublicColumn['id']): boolean =>
  (result.counts.column.get(id) ?? 0) > 0 ||
  columns.some((column) => column.parent === id && meets({ columns, result }, column.id))

/** Everything a result can be narrowed by, as links that need no script. */
export const searchChoices = (choosing: Choosing): readonly ChoiceGroup[] => {
  const { asked, result, sections, columns } = choosing
  const { counts } = result
  const counted = (name: keyof typeof counts, value: string): number => counts[name].get(value) ?? 0
  const shown = columns.filter(
    ({ id, code, depth }) => code === asked.column || (depth < 2 && meets(choosing, id)),
  )
  return [
    ...(sections.length > 1
      ? [
          groupOf(
            choosing,
            '机关',
            'in',
            met(
              sections.map(({ slug, name, organisation }) => ({
                value: slug,
                title: name,
                count: counted('organisation', organisation),
              })),
              asked.in,
            ),
          ),
        ]
      : []),
    groupOf(
      choosing,
      '栏目',
      'column',
      shown.map(({ code, title }) => ({ value: code, title, count: undefined })),
    ),
    groupOf(
      choosing,
      '文种',
      'kind',
      met(
        kindCodes.map((code) => ({ value: code, title: kindOf(code).title, count: counted('kind', code) })),
        asked.kind,
      ),
    ),
    groupOf(
      choosing,
      '有效性',
      'validity',
      met(
        shownValidities.map((code) => ({
          value: code,
          title: validities[code],
          count: counted('validity', code),
        })),
        asked.validity,
      ),
    ),
    groupOf(
      choosing,
      '发布年份',
      'year',
      met(
        [...counts.year.keys()]
          .map(Number)
          .toSorted((one, other) => other - one)
          .map((year) => ({ value: year, title: `${year} 年`, count: counted('year', String(year)) })),
        asked.year,
      ),
    ),
  ]
}
