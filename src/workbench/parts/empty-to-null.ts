/** What a text field was left as: nothing typed is null, which empties it on the server. */
export const orNull = (typed: string | null | undefined): string | null => {
  const text = typed?.trim() ?? ''
  return text === '' ? null : text
}
