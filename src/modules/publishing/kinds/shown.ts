import type { Content } from '../content.ts'
import type { KindCode } from './codes.ts'
import type { Field } from './kind.ts'
import { kindOf } from './kinds.ts'
import { isMaskedName } from './masked.ts'
import { valueIn } from './values.ts'

type Fields = Content['fields']

/** 个人信息保护法第二十五条: what names the party is shown where it is an organisation, or names nobody. */
const isShown = ({ code, shown }: Field, fields: Fields): boolean => {
  if (shown !== 'organisations') return shown === 'public'
  const type = valueIn(fields, 'partyType')
  const value = valueIn(fields, code)
  return (
    type === 'organisation' ||
    type === 'business' ||
    (code === 'partyName' && typeof value === 'string' && isMaskedName(value))
  )
}

/** What the public sees of the fields of a document; what its kind does not know is left out. */
export const publicFields = ({
  kind,
  fields,
}: Pick<Content, 'kind' | 'fields'>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    kindOf(kind).fields.flatMap((field) => {
      const value = valueIn(fields, field.code)
      return value !== undefined && isShown(field, fields) ? [[field.code, value]] : []
    }),
  )

/** Yuan with two decimals: 1234567 fen is 12,345.67元. */
const yuan = (fen: number): string =>
  `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}元`

/** A value as it is printed: the words of a choice, fen as yuan. */
const printed = ({ type, choices }: Field, value: string | number): string => {
  if (type === 'choice') return choices?.find((choice) => choice.value === value)?.title ?? String(value)
  return type === 'amount' && typeof value === 'number' ? yuan(value) : String(value)
}

/** A field under its title, for people. */
export interface PrintedField {
  readonly code: string
  readonly title: string
  readonly text: string
}

/** Fields under their titles, in the order of the kind; empty ones are left out. */
export const printFields = (kind: KindCode, fields: Fields): readonly PrintedField[] =>
  kindOf(kind).fields.flatMap((field) => {
    const value = valueIn(fields, field.code)
    return value === undefined ? [] : [{ code: field.code, title: field.title, text: printed(field, value) }]
  })
