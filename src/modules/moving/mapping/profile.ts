/** What a field of the items holds: enough to say what it means. */
export interface FieldProfile {
  readonly name: string
  /** How many items have something in it. */
  readonly filled: number
  readonly samples: readonly string[]
  /** Short values with how often each came; null where there are too many to be a list of choices. */
  readonly values: Readonly<Record<string, number>> | null
}

/** All fields, in the order they were met. */
export type Profile = readonly FieldProfile[]

const mostValues = 300
const longestValue = 60
const longestSample = 80

const added = (field: FieldProfile, value: string): FieldProfile => {
  const samples =
    field.samples.length < 3 && !field.samples.includes(value)
      ? [...field.samples, value.slice(0, longestSample)]
      : field.samples
  const filled = field.filled + 1
  if (field.values === null || value.length > longestValue) return { ...field, filled, samples, values: null }
  const values = { ...field.values, [value]: (field.values[value] ?? 0) + 1 }
  return { ...field, filled, samples, values: Object.keys(values).length > mostValues ? null : values }
}

/** A profile with more items in it. Pure. */
export const profileWith = (
  profile: Profile,
  items: readonly Readonly<Record<string, string>>[],
): Profile => {
  const fields = new Map(profile.map((field) => [field.name, field]))
  for (const item of items)
    for (const [name, typed] of Object.entries(item)) {
      const field = fields.get(name) ?? { name, filled: 0, samples: [], values: {} }
      const value = typed.trim()
      fields.set(name, value === '' ? field : added(field, value))
    }
  return [...fields.values()]
}
