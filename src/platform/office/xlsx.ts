import { blackened } from '#platform/sought'
import { blackenPart, missingFrom } from './blacken.ts'
import type { LeftOut, OfficeRedacted } from './outcome.ts'
import { OfficeFault } from './outcome.ts'
import type { Parts } from './package.ts'
import { pack, relationsOf, unpack, writeRelations, writeTypes } from './package.ts'
import { richText, tidySheet } from './xlsx-cells.ts'
import { attribute, elementsOf, localName, parseXml, writeXml } from './xml.ts'

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Sheet {
  readonly name: string
  readonly target: string
}

const sheetsOf = (
  parts: Parts,
  root: string,
  bytes: Uint8Array,
): { readonly shown: readonly Sheet[]; readonly hidden: boolean } => {
  const targets = new Map(relationsOf(parts, root).map(({ id, target }) => [id, target]))
  const all = elementsOf(parseXml(bytes).children).filter((element) => localName(element) === 'sheet')
  const shown = all.filter((element) => !['hidden', 'veryHidden'].includes(attribute(element, 'state') ?? ''))
  return {
    hidden: shown.length < all.length,
    shown: shown.flatMap((element): readonly Sheet[] => {
      const target = targets.get(attribute(element, 'id') ?? '') ?? ''
      return parts[target] === undefined ? [] : [{ name: element.attribs['name'] ?? '', target }]
    }),
  }
}

const stringsOf = (parts: Parts, root: string): readonly string[] => {
  const target = relationsOf(parts, root).find(({ type }) => type === 'sharedStrings')?.target
  const bytes = target === undefined ? undefined : parts[target]
  if (bytes === undefined) return []
  return elementsOf(parseXml(bytes).children)
    .filter((element) => localName(element) === 'si')
    .map(richText)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const workbook = (names: readonly string[]): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${space}" xmlns:r="${relations}"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
  )

/** What relations of a workbook and its sheets held that is left behind. */
const told: Readonly<Record<string, LeftOut>> = {
  externalLink: 'links',
  pivotCacheDefinition: 'caches',
  comments: 'comments',
  threadedComment: 'comments',
  person: 'comments',
  drawing: 'drawings',
  vmlDrawing: 'comments',
  package: 'embedded',
  oleObject: 'embedded',
  customXml: 'embedded',
  table: 'names',
  pivotTable: 'caches',
  connections: 'links',
  queryTable: 'links',
  vbaProject: 'embedded',
}

/** A new workbook with the cells that are seen of the old one, black in the place of what is withheld. */
export const redactXlsx = (bytes: Uint8Array, withheld: readonly string[]): OfficeRedacted => {
  const parts = unpack(bytes)
  const root = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  const book = root === undefined ? undefined : parts[root]
  if (root === undefined || book === undefined) throw new OfficeFault('broken')
  const { shown, hidden } = sheetsOf(parts, root, book)
  if (shown.length === 0) throw new OfficeFault('broken')
  const leftOut = new Set<LeftOut>(['properties', ...(hidden ? (['hidden'] as const) : [])])
  if (elementsOf(parseXml(book).children).some((element) => localName(element) === 'definedName'))
    leftOut.add('names')
  for (const { type } of [root, ...shown.map(({ target }) => target)].flatMap((name) =>
    relationsOf(parts, name),
  )) {
    const what = told[type]
    if (what !== undefined) leftOut.add(what)
  }
  const work = { strings: stringsOf(parts, root), withheld, texts: [] as string[], leftOut }
  const out: Record<string, Uint8Array> = {}
  const types: Record<string, string> = { 'xl/workbook.xml': `${main}.sheet.main+xml` }
  for (const [index, { target }] of shown.entries()) {
    const tree = parseXml(parts[target] ?? new Uint8Array())
    tidySheet(tree, work)
    blackenPart(tree, withheld)
    const name = `xl/worksheets/sheet${index + 1}.xml`
    out[name] = writeXml(tree)
    types[name] = `${main}.worksheet+xml`
  }
  const styles = relationsOf(parts, root).find(({ type }) => type === 'styles')?.target
  const styled = styles === undefined ? undefined : parts[styles]
  if (styled !== undefined) {
    const tree = parseXml(styled)
    blackenPart(tree, withheld)
    out['xl/styles.xml'] = writeXml(tree)
    types['xl/styles.xml'] = `${main}.styles+xml`
  }
  const names = shown.map(({ name }, index) => (blackened(name, withheld) === name ? name : `表${index + 1}`))
  const links = shown.map((_, index) => ({
    id: `rId${index + 1}`,
    type: 'worksheet',
    target: `xl/worksheets/sheet${index + 1}.xml`,
  }))
  return {
    bytes: pack({
      '[Content_Types].xml': writeTypes(types),
      '_rels/.rels': writeRelations([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
      'xl/workbook.xml': workbook(names),
      'xl/_rels/workbook.xml.rels': writeRelations([
        ...links,
        ...(styled === undefined
          ? []
          : [{ id: `rId${shown.length + 1}`, type: 'styles', target: 'xl/styles.xml' }]),
      ]),
      ...out,
    }),
    notFound: missingFrom([...work.texts, ...shown.map(({ name }) => name)].join('\n'), withheld),
    leftOut: [...leftOut].toSorted(),
    pictures: 0,
  }
}
