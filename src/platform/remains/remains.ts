import { soughtOf, tracesOf } from '#platform/sought'
import type { Finds, Leaf } from './leaf.ts'
import { lookInto } from './look-into.ts'

/** A withheld text that is still there. */
export interface Remain {
  readonly withheld: string
  /** Where, in words for a person. */
  readonly where: string
}

const mostFiles = 20_000

/** How a text may stand among bytes that are no text. */
const formsOf = (withheld: string): readonly Buffer[] => {
  const wide = Buffer.from(withheld, 'utf16le')
  const forms = [Buffer.from(withheld), gb(withheld), wide, Buffer.from(wide).swap16()]
  const hex = forms.flatMap((form) =>
    [form.toString('hex'), form.toString('hex').toUpperCase()].map((each) => Buffer.from(each)),
  )
  // Three ways a text may lie in base64, without the letters its neighbours share.
  const base64 = [0, 1, 2].map((shift) => {
    const letters = Buffer.concat([Buffer.alloc(shift), Buffer.from(withheld)])
      .toString('base64')
      .replaceAll('=', '')
    return Buffer.from(
      letters.slice(shift === 0 ? 0 : shift + 1, shift + Buffer.from(withheld).length >= 3 ? -1 : undefined),
    )
  })
  return [...forms, ...hex, ...base64].filter(({ length }) => length >= 4)
}

const gbTable = new Map<string, Buffer>()

/** GB18030 of the common Chinese characters; what is beyond two bytes stays away. */
const gb = (text: string): Buffer => {
  if (gbTable.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1)
        if (low !== 0x7f) gbTable.set(decoder.decode(Uint8Array.of(high, low)), Buffer.of(high, low))
  }
  return Buffer.concat([...text].map((each) => gbTable.get(each) ?? Buffer.from(each)))
}

interface Wanted {
  readonly withheld: string
  readonly traces: readonly string[]
  readonly forms: readonly Buffer[]
}

const wantedOf = (withheld: string): Wanted => {
  const traces = tracesOf(withheld)
  const whole = traces[0] ?? ''
  return {
    withheld,
    traces: whole.length >= 3 ? [...traces, [...whole].toReversed().join('')] : traces,
    forms: formsOf(withheld),
  }
}

const inLeaves = (leaves: readonly Leaf[], wanted: readonly Wanted[]): readonly Remain[] =>
  leaves.flatMap(({ where, text }) => {
    const folded = soughtOf(text)
    return wanted.flatMap(({ withheld, traces }) =>
      traces.some((each) => folded.includes(each)) ? [{ withheld, where }] : [],
    )
  })

/**
 * Every withheld text that can still be had from a file, in whatever part of it: texts joined over their pieces, with
 * entities and escapes as they are meant, streams and archives unpacked, files in files, what pictures say beside what
 * they show, and the bare bytes. Nothing where nothing is left.
 */
export const remainsIn = async (
  name: string,
  bytes: Uint8Array,
  withheld: readonly string[],
): Promise<readonly Remain[]> => {
  const finds: Finds = { leaves: [], raw: [], inner: [{ where: name, bytes, depth: 0 }] }
  const wanted = withheld.map(wantedOf).filter(({ traces }) => traces.length > 0)
  const found = new Map<string, Remain>()
  const keep = (remains: readonly Remain[]) => {
    for (const remain of remains) found.set(`${remain.withheld}\n${remain.where}`, remain)
  }
  for (let looked = 0; finds.inner.length > 0 && looked < mostFiles; looked += 1) {
    const next = finds.inner.pop()
    if (next === undefined) break
    await lookInto(next.where, next.bytes, next.depth, finds)
    keep(inLeaves(finds.leaves.splice(0), wanted))
    for (const { where, bytes: raw } of finds.raw.splice(0)) {
      const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
      keep(
        wanted
          .filter(({ forms }) => forms.some((form) => buffer.includes(form)))
          .map((each) => ({ withheld: each.withheld, where })),
      )
    }
  }
  return [...found.values()]
}
