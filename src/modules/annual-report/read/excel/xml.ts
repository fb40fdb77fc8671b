import { Parser } from 'htmlparser2'

/** What is done with the tags and texts of a part; names without their prefix. */
interface PartRules {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (piece: string) => void
  readonly close?: (name: string) => void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks a part of a workbook; a part that is not there has no tags. */
export const walk = (xml: string | undefined, { open, text, close }: PartRules): void => {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(localName(name), attributes),
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => close?.(localName(name)),
    },
    { xmlMode: true },
  )
  parser.write(xml ?? '')
  parser.end()
}

/** An attribute by its name without a prefix. */
export const attribute = (attributes: Readonly<Record<string, string>>, wanted: string): string | undefined =>
  Object.entries(attributes).find(([name]) => localName(name) === wanted)?.[1]

/** Signs XML can't hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
