/** What a list is narrowed to: words by name, none of them empty. */
type Words = Readonly<Record<string, string | undefined>>

/**
 * The words of a list's filter between its address and the list. What an address says is taken as it is: the server
 * refuses a word it does not know, with a sentence.
 */
export const filterWords = <Name extends string>(names: readonly Name[]) => ({
  /** The words of an address; what is empty or not of the filter is left out. */
  readFrom: (search: URLSearchParams): Partial<Readonly<Record<Name, string>>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search.get(name)
        return value === null || value === '' ? [] : [[name, value]]
      }),
    ) as Partial<Record<Name, string>>,

  /** A filter as names and values: for the address, and to be kept. Always in the order of the names. */
  namedIn: (filter: Readonly<Partial<Record<Name, string | undefined>>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = filter[name]
        return value === undefined || value === '' ? [] : [[name, value]]
      }),
    ),

  /** Whether two filters narrow to the same. */
  same: (one: Words, other: Words): boolean =>
    names.every((name) => (one[name] ?? '') === (other[name] ?? '')),
})

/** The filter with one thing put otherwise; nothing chosen takes it out. */
export const withChange = <Filter extends object, Name extends keyof Filter>(
  filter: Filter,
  name: Name,
  value: Filter[Name] | '' | null | undefined,
): Filter => {
  const rest = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name))
  // What is left out of a filter is optional in it.
  return (value === undefined || value === '' || value === null ? rest : { ...rest, [name]: value }) as Filter
}
