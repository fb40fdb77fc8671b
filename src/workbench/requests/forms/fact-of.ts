import type { FactKind, PlainFact } from '../words.ts'
import type { FactSpec } from './specs.ts'

/** What was filled in, by the names of the fields. */
export type Typed = Readonly<Record<string, unknown>>

const valueOf = (type: string, value: unknown): unknown => {
  if (type === 'number' || type === 'task') return Number(value)
  if (value === 'yes' || value === 'no') return value === 'yes'
  if (typeof value === 'string') return value.trim()
  return value
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The fact a form says, as it is sent; the server looks at each part of it. */
export const factOf = (kind: FactKind, { fields }: FactSpec, typed: Typed): PlainFact => {
  const part = (sealed: boolean) =>
    fields
      .filter((field) => (field.sealed === true) === sealed)
      .flatMap(({ name, type }) => {
        const value = typed[name]
        if (!isEmpty(value)) return [[name, valueOf(type, value)] as const]
        if (sealed) return []
        return [[name, type === 'files' ? [] : null] as const]
      })
  return {
    kind,
    on: typed['on'],
    ...Object.fromEntries(part(false)),
    texts: Object.fromEntries(part(true)),
  } as unknown as PlainFact
}
