import { Lexer } from './lexer.ts'
import type { Value } from './value.ts'
import { nameOf } from './value.ts'

/** What a content stream showed, by the name of the font: the bytes of each string. */
export type Shown = ReadonlyMap<string, readonly Uint8Array[]>

export interface Rewritten {
  readonly bytes: Uint8Array
  readonly shown: Shown
  /** What marked content carried beside what is seen. */
  readonly beside: readonly Value[]
  /** The resources it draws with. */
  readonly names: ReadonlySet<string>
}

const keywords = new Set(['true', 'false', 'null'])
const isOperator = (value: Value): value is Extract<Value, { readonly is: 'plain' }> =>
  value.is === 'plain' && !/^[+\-.\d]/u.test(value.text) && !keywords.has(value.text)

const escapedName = (name: string): string =>
  [...Buffer.from(name, 'latin1')]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && !'()<>[]{}/%#'.includes(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `#${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')

/** A value as it is written; references are numbered anew by `numbered`. */
export const writtenValue = (
  value: Value,
  numbered: (number: number) => number = (number) => number,
): string => {
  switch (value.is) {
    case 'plain':
      return value.text
    case 'name':
      return `/${escapedName(value.name)}`
    case 'string':
      return `<${Buffer.from(value.bytes).toString('hex')}>`
    case 'array':
      return `[${value.items.map((item) => writtenValue(item, numbered)).join(' ')}]`
    case 'dict':
      return `<<${[...value.entries].map(([key, each]) => `/${escapedName(key)} ${writtenValue(each, numbered)}`).join(' ')}>>`
    case 'ref':
      return `${numbered(value.number)} 0 R`
  }
}

/** An inline picture from behind BI: its keys and its bytes, as they are. */
const inlinePicture = (lexer: Lexer): string => {
  const from = lexer.at
  const bytes = Buffer.from(lexer.bytes.buffer, lexer.bytes.byteOffset, lexer.bytes.byteLength)
  const data = bytes.indexOf('ID', from)
  const rest = bytes.subarray(data === -1 ? from : data).toString('latin1')
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/u.exec(rest)
  const to = (data === -1 ? from : data) + (end === null ? rest.length : end.index + 3)
  lexer.at = to
  return bytes.subarray(from, to).toString('latin1')
}

const stringsOf = (operands: readonly Value[]): readonly Uint8Array[] =>
  operands.flatMap((value) =>
    value.is === 'string' ? [value.bytes] : value.is === 'array' ? stringsOf(value.items) : [],
  )

/**
 * A content stream written anew: what it draws stays as it is; comments, and the words that marked content carries
 * beside what is seen (ActualText, Alt, E, names of layers), are gone.
 */
export const rewriteContent = (bytes: Uint8Array): Rewritten => {
  const lexer = new Lexer(bytes)
  const out: string[] = []
  const shown = new Map<string, Uint8Array[]>()
  const names = new Set<string>()
  const fonts: string[] = []
  const beside: Value[] = []
  let font = ''
  let operands: Value[] = []
  while (!lexer.atEnd) {
    const value = lexer.value()
    if (value === undefined) {
      lexer.at += 1
      continue
    }
    if (!isOperator(value)) {
      operands.push(value)
      continue
    }
    const operator = value.text
    if (operator === 'q') fonts.push(font)
    if (operator === 'Q') font = fonts.pop() ?? font
    if (operator === 'Tf') font = nameOf(operands[0]) ?? ''
    if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') {
      const strings = shown.get(font) ?? []
      strings.push(...stringsOf(operands))
      shown.set(font, strings)
    }
    for (const operand of operands) if (operand.is === 'name') names.add(operand.name)
    if (operator === 'BI') out.push(`BI${inlinePicture(lexer)}`)
    else if (operator === 'BMC' || operator === 'BDC') {
      beside.push(...operands)
      out.push('/Span BMC')
    } else if (operator === 'MP' || operator === 'DP') beside.push(...operands)
    else out.push([...operands.map((operand) => writtenValue(operand)), operator].join(' '))
    operands = []
  }
  return { bytes: Buffer.from(out.join('\n'), 'latin1'), shown, beside, names }
}
