import { writtenValue } from './content.ts'
import type { Value } from './value.ts'
import { entriesOf } from './value.ts'

/** An object to be written. */
export interface Written {
  readonly value: Value
  readonly stream?: Uint8Array | undefined
}

export const plain = (text: string): Value => ({ is: 'plain', text })
export const name = (text: string): Value => ({ is: 'name', name: text })
export const ref = (number: number): Value => ({ is: 'ref', number })
export const dict = (entries: Iterable<readonly [string, Value]>): Value => ({
  is: 'dict',
  entries: new Map(entries),
})

/** A file of objects, numbered from 1 as they stand, with its table; `root` is the catalog. */
export const fileOf = (
  objects: readonly (Written | undefined)[],
  root: number,
  more: readonly (readonly [string, Value])[] = [],
): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const places: number[] = []
  const push = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  for (const [index, object] of objects.entries()) {
    places.push(at)
    const { value, stream } = object ?? { value: plain('null') }
    const sized =
      stream === undefined
        ? value
        : dict([...(entriesOf(value) ?? []), ['Length', plain(String(stream.length))]])
    push(Buffer.from(`${index + 1} 0 obj\n${writtenValue(sized)}\n`, 'latin1'))
    if (stream !== undefined)
      push(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    push(Buffer.from('endobj\n'))
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n${writtenValue(dict([['Size', plain(String(size))], ['Root', ref(root)], ...more]))}\nstartxref\n${at}\n%%EOF\n`,
    ),
  ])
}
