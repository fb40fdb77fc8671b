import type { ColumnId, KindCode } from '#modules/publishing'
import { kinds } from '#modules/publishing'
import type { OurField } from './fields.ts'
import { ourFieldNames, ourFields } from './fields.ts'
import type { Profile } from './profile.ts'

/** What the fields of an old site mean here. */
export interface Mapping {
  /** Which of its fields is which of ours. */
  readonly fields: Readonly<Partial<Record<OurField, string>>>
  /** Its columns, and ours. */
  readonly columns: Readonly<Record<string, ColumnId>>
  /** Where goes what is in none of them; null: nowhere. */
  readonly otherwise: ColumnId | null
  /** Its words for kinds of documents, and ours. */
  readonly kinds: Readonly<Record<string, KindCode>>
  /** What everything else is. */
  readonly kind: KindCode
}

/** A column of ours, as far as a proposal looks at it. */
export interface OurColumn {
  readonly id: ColumnId
  readonly title: string
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_:：-]/gu, '')

const fieldFor = (profile: Profile, our: OurField, taken: ReadonlySet<string>): string | undefined => {
  const free = profile.filter(({ name, filled }) => filled > 0 && !taken.has(name))
  for (const hint of ourFields[our].hints) {
    const found = free.find(({ name }) => folded(name) === folded(hint))
    if (found) return found.name
  }
  const [hint] = ourFields[our].hints
  return free.find(({ name }) => folded(name).includes(folded(hint)))?.name
}

/** Values of the field that is one of ours, each with how often it came. */
const valuesOf = (profile: Profile, field: string | undefined): Readonly<Record<string, number>> =>
  profile.find(({ name }) => name === field)?.values ?? {}

const columnFor = (value: string, columns: readonly OurColumn[]): OurColumn | undefined => {
  const parts = value.split(/[>/\\]|»/u).map((part) => folded(part))
  const last = parts.at(-1) ?? ''
  return (
    columns.find(({ title }) => folded(title) === folded(value)) ??
    columns.find(({ title }) => folded(title) === last) ??
    columns.find(
      ({ title }) => last.length > 1 && (folded(title).includes(last) || last.includes(folded(title))),
    )
  )
}

/** What the fields most likely mean: by their names, and the names of our columns and kinds. A person looks at it. Pure. */
export const proposed = (profile: Profile, columns: readonly OurColumn[]): Mapping => {
  const fields: Partial<Record<OurField, string>> = {}
  const taken = new Set<string>()
  for (const our of ourFieldNames) {
    const found = fieldFor(profile, our, taken)
    if (found === undefined) continue
    fields[our] = found
    taken.add(found)
  }
  const matched = <Value>(field: string | undefined, find: (value: string) => Value | undefined) =>
    Object.fromEntries(
      Object.keys(valuesOf(profile, field)).flatMap((value): (readonly [string, Value])[] => {
        const found = find(value)
        return found === undefined ? [] : [[value, found]]
      }),
    )
  return {
    fields,
    columns: matched(fields.column, (value) => columnFor(value, columns)?.id),
    otherwise: null,
    kinds: matched(fields.kind, (value) => kinds.find(({ title }) => folded(title) === folded(value))?.code),
    kind: 'ordinary',
  }
}
