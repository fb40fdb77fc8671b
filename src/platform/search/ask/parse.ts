import type { AskedField } from './request.ts'

/** A part of what somebody typed. */
export interface Term {
  readonly text: string
  readonly phrase: boolean
  readonly excluded: boolean
  readonly field: AskedField | undefined
}

/** Characters and terms that are looked at: nobody types more. */
const longest = 200
const mostTerms = 24

const part =
  /(?<minus>[-－−](?=[^\s\-－−]))?(?:(?<field>[\p{L}]{1,10})[:：](?=\S))?(?:["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<plain>[^\s"“”]+))/gu

/** What somebody typed, in its parts. Anything is understood somehow; nothing throws. Pure. */
export const parseAsked = (
  asked: string,
  fieldNames: Readonly<Record<string, AskedField>> = {},
): readonly Term[] => {
  const terms: Term[] = []
  for (const { groups = {} } of asked.slice(0, longest).toWellFormed().matchAll(part)) {
    const { minus, field, quoted, plain = '' } = groups
    const known = field !== undefined && Object.hasOwn(fieldNames, field) ? fieldNames[field] : undefined
    const text = `${field !== undefined && known === undefined ? `${field}:` : ''}${quoted ?? plain}`
    if (text.trim() !== '')
      terms.push({ text, phrase: quoted !== undefined, excluded: minus !== undefined, field: known })
  }
  return terms.slice(0, mostTerms)
}
