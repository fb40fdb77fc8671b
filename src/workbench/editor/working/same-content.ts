import type { Content } from '../../documents/words.ts'

/** A value with the keys of its objects in order, as text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

/** Whether two contents say the same. A field of the kind left empty says what one not there says: nothing. */
export const sameContent = (one: Content, other: Content): boolean => {
  if (one === other) return true
  const told = ({ fields, ...rest }: Content) => ({
    ...rest,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== '')),
  })
  return canonical(told(one)) === canonical(told(other))
}
