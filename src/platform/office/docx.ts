import { blackenPart, missingFrom } from './blacken.ts'
import { tidyStory } from './docx-tidy.ts'
import type { LeftOut, OfficeRedacted } from './outcome.ts'
import { OfficeFault } from './outcome.ts'
import type { Parts, Relation } from './package.ts'
import { pack, relationsOf, unpack, writeRelations, writeTypes } from './package.ts'
import { keptPicture } from './pictures.ts'
import { attribute, elementsOf, localName, parseXml, remove, textsOf, writeXml } from './xml.ts'

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts that words on paper need, by the relation that leads to them; everything else is left behind. */
const kept: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  fontTable: 'fontTable',
  header: 'header',
  footer: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
}
const stories = new Set(['header', 'footer', 'footnotes', 'endnotes'])

/** What other relations held. */
const told: Readonly<Record<string, LeftOut>> = {
  comments: 'comments',
  commentsExtended: 'comments',
  people: 'comments',
  customXml: 'embedded',
  glossaryDocument: 'embedded',
  package: 'embedded',
  oleObject: 'embedded',
  aFChunk: 'embedded',
  chart: 'drawings',
  diagramData: 'drawings',
  attachedTemplate: 'links',
}

interface Work {
  readonly parts: Parts
  readonly withheld: readonly string[]
  readonly out: Record<string, Uint8Array>
  readonly types: Record<string, string>
  readonly leftOut: Set<LeftOut>
  readonly texts: string[]
  pictures: number
}

/** Copies pictures; gives the relations that still lead somewhere. */
const pictured = (work: Work, relations: readonly Relation[]): readonly Relation[] =>
  relations.flatMap((relation): readonly Relation[] => {
    const bytes = relation.type === 'image' ? work.parts[relation.target] : undefined
    const picture = bytes && keptPicture(bytes)
    if (picture === undefined) return []
    work.pictures += 1
    const target = `word/media/image${work.pictures}.${picture.end}`
    work.out[target] = picture.bytes
    return [{ ...relation, target }]
  })

/** Drawings whose picture is gone. */
const dropEmptyDrawings = (elements: ReturnType<typeof elementsOf>, ids: ReadonlySet<string>): boolean => {
  let dropped = false
  for (const element of elements) {
    const inner = elementsOf(element.children)
    const name = localName(element)
    const asks = inner.flatMap((each) => (localName(each) === 'blip' ? [attribute(each, 'embed') ?? ''] : []))
    const isText = inner.some((each) => localName(each) === 'txbxContent')
    const isEmpty = name === 'drawing' && !isText && !asks.some((id) => ids.has(id))
    if (
      isEmpty ||
      (name === 'pict' && !isText) ||
      (name === 'blip' && !ids.has(attribute(element, 'embed') ?? ''))
    ) {
      remove(element)
      dropped = true
    }
  }
  return dropped
}

const story = (work: Work, name: string, type: string): readonly Relation[] => {
  const bytes = work.parts[name]
  if (bytes === undefined) return []
  const tree = parseXml(bytes)
  const isStory = type === 'document.main' || stories.has(type)
  const relations = relationsOf(work.parts, name)
  for (const relation of relations) {
    const what = told[relation.type]
    if (what !== undefined) work.leftOut.add(what)
  }
  const pictures = isStory ? pictured(work, relations) : []
  if (isStory) {
    for (const each of tidyStory(tree)) work.leftOut.add(each)
    const ids = new Set(pictures.map(({ id }) => id))
    if (dropEmptyDrawings(elementsOf(tree.children), ids)) work.leftOut.add('drawings')
  }
  for (const element of elementsOf(tree.children))
    if (['numPicBullet', 'lvlPicBulletId'].includes(localName(element))) remove(element)
  work.texts.push(
    textsOf(tree.children)
      .map(({ data }) => data)
      .join(''),
  )
  blackenPart(tree, work.withheld)
  work.out[name] = writeXml(tree)
  work.types[name] = `${main}.${type}+xml`
  return pictures
}

/** A new Word document with what is seen of the old one, black in the place of what is withheld. */
export const redactDocx = (bytes: Uint8Array, withheld: readonly string[]): OfficeRedacted => {
  const parts = unpack(bytes)
  const root = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  if (root === undefined || parts[root] === undefined) throw new OfficeFault('broken')
  const work: Work = {
    parts,
    withheld,
    out: {},
    types: {},
    leftOut: new Set(['properties']),
    texts: [],
    pictures: 0,
  }
  const pictures = story(work, root, 'document.main')
  const rooted = relationsOf(parts, root).flatMap((relation): readonly Relation[] => {
    const type = kept[relation.type]
    if (type === undefined || parts[relation.target] === undefined) return []
    const own = story(work, relation.target, type)
    const at = relation.target.lastIndexOf('/')
    if (own.length > 0)
      work.out[`${relation.target.slice(0, at)}/_rels${relation.target.slice(at)}.rels`] = writeRelations(own)
    return [relation]
  })
  const at = root.lastIndexOf('/')
  work.out[`${root.slice(0, at)}/_rels${root.slice(at)}.rels`] = writeRelations([...rooted, ...pictures])
  return {
    bytes: pack({
      '[Content_Types].xml': writeTypes(work.types),
      '_rels/.rels': writeRelations([{ id: 'rId1', type: 'officeDocument', target: root }]),
      ...work.out,
    }),
    notFound: missingFrom(work.texts.join('\n'), withheld),
    leftOut: [...work.leftOut].toSorted(),
    pictures: work.pictures,
  }
}
