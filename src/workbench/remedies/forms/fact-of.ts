import type { Remedy, RemedyFact, RemedyFactKind } from '../words.ts'
import type { FactSpec } from './specs.ts'

/** What a form holds: by the names of its fields. */
export type Typed = Readonly<Record<string, unknown>>

const withInstance: ReadonlySet<RemedyFactKind> = new Set<RemedyFactKind>([
  'noticed',
  'answered',
  'ruled',
  'served',
])

const plain = (name: string, value: unknown): unknown => {
  if (name === 'head') return value === 'yes'
  if (name === 'hearing') return Number(value)
  if (name === 'reference') return value ?? ''
  return value === undefined || value === '' ? null : value
}

const redoOf = ({ count, unit }: Typed): object | null =>
  typeof count === 'number' ? { count, unit: unit ?? 'workdays' } : null

/** A fact as it is sent, from what was typed. Pure. */
export const factOf = (
  remedy: Remedy,
  kind: RemedyFactKind,
  { fields }: FactSpec,
  typed: Typed,
): RemedyFact => {
  const data = fields
    .filter(({ text }) => text === undefined)
    .map(({ name, type }) => [name, type === 'redo' ? redoOf(typed) : plain(name, typed[name])] as const)
  const texts = fields
    .filter(({ name, text }) => text === true && typeof typed[name] === 'string' && typed[name] !== '')
    .map(({ name }) => [name, typed[name]] as const)
  return {
    kind,
    on: typed['on'],
    ...(withInstance.has(kind) && { instance: remedy.instance }),
    ...Object.fromEntries(data),
    texts: Object.fromEntries(texts),
    // The specs name the fields of each kind; the server checks them once more.
  } as RemedyFact
}
