import { z } from 'zod'

/** As much of JSON Schema as our contracts come out as. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
  readonly format?: string
}

/** What stands where a field of that name is met, whatever its schema would allow. */
export type Known = Readonly<Record<string, unknown>>

const sampleString = ({ format, minLength = 1 }: Schema): string => {
  if (format === 'date') return '2031-03-03'
  if (format === 'date-time') return '2031-03-03T00:00:00.000Z'
  return 'x'.repeat(minLength)
}

/** One name may mean two things: a role of a person, the part of a deputy. */
const fits = (schema: Schema, known: Known, name: string): boolean =>
  name in known &&
  (schema.enum?.includes(known[name]) ?? true) &&
  (schema.const === undefined || schema.const === known[name])

const sampleObject = ({ properties = {}, required = [] }: Schema, known: Known): unknown =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || name in known)
      .map(([name, schema]) => [name, fits(schema, known, name) ? known[name] : sampleOf(schema, known)]),
  )

const sampleOf = (schema: Schema, known: Known): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sampleOf(choices[0] ?? {}, known)
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, known)
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, known))
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return sampleString(schema)
  }
}

/** A value a schema takes, with what is known of it in its place; undefined for no schema. */
export const sample = (schema: z.ZodType | undefined, known: Known): unknown =>
  schema && sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known)

/** The same for what stands behind the `?`, as text: what must be there, and no filter that may. */
export const querySample = (
  schema: z.ZodType | undefined,
  known: Known,
): Readonly<Record<string, string>> => {
  if (schema === undefined) return {}
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .map(([name, each]) => [name, String(fits(each, known, name) ? known[name] : sampleOf(each, known))]),
  )
}
