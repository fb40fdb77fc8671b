import type { Content, Finding } from '../../documents/words.ts'

/** The part of a content a mask changes; undefined where it can't be masked in a field. */
type Patch = Partial<Content>

const putIn = (text: string, { quote, masked, start }: Finding): string => {
  if (quote === null || masked === null) return text
  if (start !== null && text.slice(start, start + quote.length) === quote)
    return text.slice(0, start) + masked + text.slice(start + quote.length)
  return text.replaceAll(quote, masked)
}

/** Puts what is masked in the place of what was found, in a field. The body is masked in its editor. */
export const maskIn = (content: Content, finding: Finding): Patch | undefined => {
  const { where, quote, masked } = finding
  if (quote === null || masked === null) return undefined
  if (where.startsWith('fields.')) {
    const code = where.slice('fields.'.length)
    const value = content.fields[code]
    return typeof value === 'string'
      ? { fields: { ...content.fields, [code]: putIn(value, finding) } }
      : undefined
  }
  switch (where) {
    case 'title':
    case 'summary':
      return { [where]: putIn(content[where], finding) }
    case 'documentNumber':
    case 'source': {
      const value = content[where]
      return value === null ? undefined : { [where]: putIn(value, finding) }
    }
    case 'keywords':
    case 'topics':
      return { [where]: content[where].map((word) => word.replaceAll(quote, masked)) }
    case 'disclosure.reason':
    case 'disclosure.basis': {
      const name = where === 'disclosure.reason' ? 'reason' : 'basis'
      const value = content.disclosure[name]
      return value === null
        ? undefined
        : { disclosure: { ...content.disclosure, [name]: putIn(value, finding) } }
    }
    default:
      return where.startsWith('name:')
        ? {
            attachments: content.attachments.map((one) =>
              `name:${one.file}` === where ? { ...one, name: one.name.replaceAll(quote, masked) } : one,
            ),
          }
        : undefined
  }
}

/** Whether a mask would change anything in the fields: a number within the bytes of a file it would not. */
export const canMask = (content: Content, finding: Finding): boolean =>
  finding.quote !== null &&
  finding.masked !== null &&
  (finding.where === 'body' || JSON.stringify(maskIn(content, finding) ?? {}).includes(finding.masked))
