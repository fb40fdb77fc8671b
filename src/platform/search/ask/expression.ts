import type { EngineName } from '#platform/db'

/** What an index of tokens is asked, without the grammar of an engine. */
export type Expression =
  | { readonly token: string }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly all: readonly Expression[]; readonly none: readonly Expression[] }

/** Tokens are letters and digits of any script and `_`: a quote can't be among them. */
const word: Record<EngineName, (token: string) => string> = {
  sqlite: (token) => `"${token}"`,
  postgres: (token) => `'${token}'`,
}

const and = { sqlite: ' AND ', postgres: ' & ' } as const
const or = { sqlite: ' OR ', postgres: ' | ' } as const
const not = { sqlite: ' NOT ', postgres: ' & !' } as const

const group = (parts: readonly string[], between: string): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(between)})`

/** An expression as FTS5 or a tsquery has it. Each `all` and `any` has at least one part. */
export const written = (engine: EngineName, expression: Expression): string => {
  if ('token' in expression) return word[engine](expression.token)
  const partsOf = (parts: readonly Expression[]) => parts.map((part) => written(engine, part))
  if ('any' in expression) return group(partsOf(expression.any), or[engine])
  const all = group(partsOf(expression.all), and[engine])
  const none = 'none' in expression ? expression.none : []
  return none.length === 0 ? all : `(${all}${not[engine]}${group(partsOf(none), or[engine])})`
}

export const token = (name: string): Expression => ({ token: name })

/** Every token in an expression that is asked for. */
export const allOf = (parts: readonly Expression[]): Expression =>
  parts.length === 1 && parts[0] ? parts[0] : { all: parts }

export const anyOf = (parts: readonly Expression[]): Expression =>
  parts.length === 1 && parts[0] ? parts[0] : { any: parts }
