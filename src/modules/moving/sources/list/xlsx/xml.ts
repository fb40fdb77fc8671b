import { Parser } from 'htmlparser2'
import { no } from '../../../no.ts'

/** What is done with the tags and texts of a part; names without their prefix. */
interface PartRules {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (piece: string) => void
  readonly close?: (name: string) => void
}

export const broken = () => no.list('Excel 文件打不开。请用表格软件重新保存后再传，或者另存为 CSV。')

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** No part of a workbook is so deep, and none has so many characters that are neither a tag nor a text. */
const deepest = 200
const longestSilence = 16_000_000

/**
 * Reads a part of a workbook piece by piece and gives what the rules make of each, so that no more than a piece is in
 * memory; entities of its own are never resolved. Throws Refusal `moving-list` for what no spreadsheet program writes.
 */
export const readPart = async function* <Item>(
  chunks: AsyncIterable<Uint8Array>,
  rulesOf: (give: (item: Item) => void) => PartRules,
): AsyncGenerator<Item> {
  let ready: Item[] = []
  let [depth, silence] = [0, 0]
  const { open, text, close } = rulesOf((item) => {
    ready.push(item)
  })
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        silence = 0
        depth += 1
        open?.(localName(name), attributes)
      },
      ontext: (piece) => {
        silence = 0
        text?.(piece)
      },
      onclosetag: (name) => {
        silence = 0
        depth -= 1
        close?.(localName(name))
      },
    },
    { xmlMode: true },
  )
  const decoder = new TextDecoder()
  const taken = (): Item[] => {
    const items = ready
    ready = []
    return items
  }
  for await (const chunk of chunks) {
    silence += chunk.length
    parser.write(decoder.decode(chunk, { stream: true }))
    if (depth > deepest || silence > longestSilence) throw broken()
    yield* taken()
  }
  parser.end(decoder.decode())
  yield* taken()
}
